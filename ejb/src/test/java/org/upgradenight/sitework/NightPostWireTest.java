package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;
import org.upgradenight.mail.smtp.Postmen;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.simulator.mailbox.Mailbox;
import org.upgradenight.simulator.mailbox.SmtpFault;

/** Letters over a mail server that misbehaves; the clock is put forward by hand. */
class NightPostWireTest {
    private static final long RUN = FakeRows.RUN;
    private static final Set<String> SITES = Set.of("Berlin", "Bonn", "Köln", "Ulm");

    private final FakeJournal journal = new FakeJournal();
    private final FakeRows rows = new FakeRows();
    private final HandClock clock = new HandClock();
    private Mailbox mailbox;
    private PostOffice office;
    private Letters letters;

    @BeforeEach
    void open() {
        mailbox = Mailbox.open("127.0.0.1", 0);
        PostSettings settings = new PostSettings(Map.of());
        office = new PostOffice(
                journal,
                Postmen.to(mailbox.port()),
                new Envelope(settings, new GlassBox(), new PdfPress()),
                clock,
                new Patience(2, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(5)),
                (time, stop) -> true);
        letters = new Letters(rows, rows.journal, office, settings);
        int number = 0;
        for (String site : SITES) {
            rows.phones.add(Phones.failed(++number, site, "sw-1", "Gi1/0/" + number));
            rows.contact(site, "technicians@" + number + ".example.org");
        }
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void aMailServerThatIsDownAllNightCostsNoLetterAndDoublesNone() {
        mailbox.fault(SmtpFault.DOWN, 0);
        assertEquals(new LetterTally(0, 0, 4), night());
        rest(Duration.ofHours(3));
        rows.phones.add(Phones.failed(9, "Bonn", "sw-1", "Gi1/0/9"));
        assertEquals(new LetterTally(0, 0, 4), night());
        rest(Duration.ofHours(5));
        assertEquals(List.of(), mailbox.letters());

        mailbox.fault(SmtpFault.NONE, 0);
        rest(Duration.ofMinutes(10));
        assertEquals(Set.of("Berlin 1", "Bonn 2", "Köln 1", "Ulm 1"), sent());
        assertEquals(4, mailbox.letters().size());
        assertEquals(new LetterTally(4, 0, 0), night());
        rest(Duration.ofHours(12));
        assertEquals(4, mailbox.letters().size());
    }

    @Test
    void aLetterWhoseAnswerIsLostComesAgainUnderTheSameMessageId() {
        mailbox.fault(SmtpFault.ANSWER_LOST, 1);
        assertEquals(new LetterTally(4, 0, 0), night());
        Map<String, Long> copies = mailbox.letters().stream()
                .collect(Collectors.groupingBy(letter -> letter.messageId(), Collectors.counting()));
        assertEquals(4, copies.size());
        assertEquals(5, mailbox.letters().size());
    }

    @Test
    void aServerThatSaysComeBackGetsItsLetterLater() {
        mailbox.fault(SmtpFault.TRY_LATER, 0);
        assertEquals(new LetterTally(0, 0, 4), night());
        mailbox.fault(SmtpFault.NONE, 0);
        rest(Duration.ofMinutes(10));
        assertEquals(4, sent().size());
    }

    @Test
    void aServerThatRefusesIsNotAskedAgainByItselfButByTheNextRun() {
        mailbox.fault(SmtpFault.REFUSE, 0);
        assertEquals(new LetterTally(0, 4, 0), night());
        mailbox.fault(SmtpFault.NONE, 0);
        rest(Duration.ofHours(1));
        assertEquals(List.of(), mailbox.letters());
        assertEquals(new LetterTally(4, 0, 0), night());
        assertTrue(mailbox.letters().get(0).html().contains("Tick phones off"));
    }

    private LetterTally night() {
        letters.prepare(RUN);
        return letters.sendPending(RUN, () -> false).standing();
    }

    /** The server's own rounds while so much time passes. */
    private void rest(Duration time) {
        Duration step = Duration.ofMinutes(5);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            clock.move(step);
            new Sending(office, () -> false).sendDue(clock.instant());
        }
    }

    private Set<String> sent() {
        return journal.rows.values().stream()
                .filter(letter -> letter.state() == LetterState.SENT)
                .map(letter -> letter.site() + " " + letter.revision())
                .collect(Collectors.toSet());
    }
}
