package org.upgradenight.simulator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxWireTest {

    private static Simulator simulator;
    private static Voice voice;

    private int before;

    @BeforeAll
    static void open() throws Exception {
        simulator = Simulator.start(Options.of("--phones", "1", "--seed", "3"));
        voice = new Voice(simulator.endpoints());
    }

    @AfterAll
    static void close() throws IOException {
        simulator.close();
    }

    @BeforeEach
    void heal() throws IOException {
        assertEquals("{\"smtp\":\"none\"}", fault("none", 0));
        before = received();
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "4xx", "5xx"})
    void aMisbehavingServerTakesNothing(String word) throws IOException {
        fault(word, 0);
        assertThrows(RuntimeException.class, MailboxWireTest::send);
        assertThrows(RuntimeException.class, MailboxWireTest::send);
        assertEquals(before, received());
        fault("none", 0);
        send();
        assertEquals(before + 1, received());
    }

    @Test
    void anAnswerCanBeLostThoughTheLetterIsTaken() throws Exception {
        fault("answerLost", 1);
        assertThrows(RuntimeException.class, MailboxWireTest::send);
        Patience.until("the letter is there", () -> received() == before + 1);
        assertDoesNotThrow(MailboxWireTest::send);
        assertEquals(before + 2, received());
    }

    @Test
    void aFaultCanBefallSoManyConversations() throws IOException {
        fault("down", 2);
        assertThrows(RuntimeException.class, MailboxWireTest::send);
        assertThrows(RuntimeException.class, MailboxWireTest::send);
        assertDoesNotThrow(MailboxWireTest::send);
    }

    @Test
    void anUnknownFaultIsRefused() throws IOException {
        assertEquals(400, voice.control("/faults", "{\"smtp\":\"sulking\"}").status());
    }

    @Test
    void lettersCanBeLookedAt() throws IOException {
        send();
        int number = received();
        assertTrue(voice.control("/mailbox", "").body().contains("Seven &lt;phones>"));
        assertTrue(voice.control("/mailbox/" + number, "").body().contains("Please visit."));
        assertTrue(voice.control("/mailbox/" + number + ".eml", "").body().contains("Subject: Seven <phones>"));
        assertEquals(404, voice.control("/mailbox/" + (number + 1), "").status());
        assertFalse(voice.control("/mailbox", "").body().contains("<phones>"));
    }

    private static void send() {
        ServerSetup smtp = new ServerSetup(simulator.endpoints().smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail("tech@site.example", "night@hq.example", "Seven <phones>", "Please visit.", smtp);
    }

    private static String fault(String word, int times) throws IOException {
        return voice.control("/faults", "{\"smtp\":\"" + word + "\",\"times\":" + times + "}")
                .body();
    }

    private static int received() {
        return simulator.letters().size();
    }
}
