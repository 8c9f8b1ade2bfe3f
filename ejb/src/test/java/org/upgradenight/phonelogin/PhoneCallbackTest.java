package org.upgradenight.phonelogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.phonelogin.PhoneCallback.Question;

class PhoneCallbackTest {

    private static final String PHONE = "SEP00DEAD000001";

    private final HandClock clock = new HandClock();
    private boolean underWay = true;
    private int asked;
    private int listRead;
    private final PhoneCallback callback = new PhoneCallback(
            new PhoneCallbackRows() {
                @Override
                public Optional<TokenRun> run(String token, Optional<TokenRun> before) {
                    asked++;
                    listRead += token.equals("good") && before.isEmpty() ? 1 : 0;
                    return underWay && token.equals("good")
                            ? Optional.of(new TokenRun(cluster(), 1, Set.of(PHONE)))
                            : Optional.empty();
                }
            },
            clock);

    @Test
    void aPhoneOfTheRunIsToldYesForTheUserOfTheKeys() {
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", PHONE));
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", "sep00dead000001"));
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", ""), "a phone that does not say its name");
    }

    @Test
    void whateverIsWrongTheAnswerIsNo() {
        assertFalse(answer("other", "10.1.2.3", "keys", "secret", PHONE));
        assertFalse(answer("good", "192.0.2.1", "keys", "secret", PHONE), "no address of a phone");
        assertFalse(answer("good", "10.1.2.3", "key", "secret", PHONE));
        assertFalse(answer("good", "10.1.2.3", "keys", "Secret", PHONE));
        assertFalse(answer("good", "10.1.2.3", "keys", "", PHONE));
        assertFalse(answer("good", "10.1.2.3", "keys", "secret", "SEP00DEAD000002"), "not of this run");
        assertFalse(answer("good", "10.1.2.3", "keys", "secret", "CSFANNA"));
    }

    @Test
    void theDoorClosesAMomentAfterTheRun() {
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", PHONE));
        underWay = false;
        clock.move(Duration.ofSeconds(3));
        assertFalse(answer("good", "10.1.2.3", "keys", "secret", PHONE));
    }

    @Test
    void aPhoneThatAsksForEveryKeyDoesNotCostAQuestionEach() {
        for (int key = 0; key < 50; key++) {
            assertTrue(answer("good", "10.1.2.3", "keys", "secret", PHONE));
        }
        assertEquals(1, asked);
    }

    @Test
    void aFloodOfWrongTokensDoesNotCostTheRunItsList() {
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", PHONE));
        for (int wrong = 0; wrong < 1000; wrong++) {
            assertFalse(answer("wrong " + wrong, "10.1.2.3", "keys", "secret", PHONE));
        }
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", PHONE));
        clock.move(Duration.ofSeconds(3));
        assertTrue(answer("good", "10.1.2.3", "keys", "secret", PHONE));
        assertEquals(1, listRead);
    }

    @Test
    void aQuestionNeverShowsItsPassword() {
        assertFalse(new Question("good", "10.1.2.3", "keys", "secret", PHONE)
                .toString()
                .contains("secret"));
    }

    private boolean answer(String token, String address, String user, String password, String device) {
        return callback.decide(new Question(token, address, user, password, device))
                .authorised();
    }

    private static Cluster cluster() {
        return SampleClusters.nowhere("10.0.0.0/8", Limits.DEFAULT).during(new Credentials("keys", "secret"), "");
    }
}
