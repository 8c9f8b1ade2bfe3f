package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.house.Meters;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;

class LettersTest {
    private static final long RUN = 12;

    private final FakeJournal journal = new FakeJournal();
    private final FakeRows rows = new FakeRows();
    private final FakePostman postman = new FakePostman();
    private final List<Duration> pauses = new ArrayList<>();
    private final Meters meters = new Meters();
    private final Letters letters = new Letters(
            rows, journal, postman, meters, new Patience(3, Duration.ofSeconds(2)), (time, stop) -> pauses.add(time));

    @BeforeEach
    void twoSites() {
        rows.phones.add(Phones.failed(1, "Berlin", "sw-1", "Gi1/0/1"));
        rows.phones.add(Phones.failed(2, "Köln", "sw-9", "Gi1/0/1"));
        rows.contacts.put("Berlin", "berlin@example.org,second@example.org");
        rows.contacts.put("Köln", "koeln@example.org");
    }

    @Test
    void writesAndSendsOneLetterPerSite() {
        assertEquals(new LetterTally(0, 0, 2), letters.prepare(RUN));
        assertEquals(new LetterTally(2, 0, 0), send());
        OutgoingMail berlin = postman.sent.get(0);
        assertEquals("[Upgrade Night] lab: Berlin, 1 phone needs a visit (run 12, revision 1)", berlin.subject());
        assertEquals(2, berlin.to().size());
        assertTrue(
                berlin.messageId().matches("<run-12\\.site-[0-9a-f]{16}\\.rev-1@example\\.org>"), berlin.messageId());
        assertTrue(berlin.text().contains("SEP000000000001"), berlin.text());
        assertEquals(
                "phones-lab-Berlin-run-12-rev-1.csv",
                berlin.attachments().get(0).fileName());
    }

    @Test
    void doesNotSendAgainWhatIsUnchangedAndDoesNotSaySo() {
        assertEquals(new Posted(2, new LetterTally(2, 0, 0)), post());
        Posted again = post();
        assertEquals(new Posted(0, new LetterTally(2, 0, 0)), again);
        assertEquals(2, again.earlier());
        assertEquals(2, postman.sent.size());
        assertEquals(2, journal.rows.size());
    }

    @Test
    void aChangedListMakesTheNextRevision() {
        night();
        rows.phones.add(Phones.failed(3, "Berlin", "sw-1", "Gi1/0/2"));
        night();
        assertEquals(3, postman.sent.size());
        assertTrue(postman.sent.get(2).subject().endsWith("2 phones need a visit (run 12, revision 2)"));
        assertTrue(postman.sent.get(2).messageId().contains(".rev-2@"));
    }

    @Test
    void anUnsentLetterIsReplacedNotSentBesidesItsSuccessor() {
        letters.prepare(RUN);
        rows.phones.add(Phones.failed(3, "Berlin", "sw-1", "Gi1/0/2"));
        assertEquals(new LetterTally(0, 0, 2), letters.prepare(RUN));
        send();
        assertEquals(2, postman.sent.size());
        assertTrue(journal.rows.get(1L).lastError().startsWith("UN4102"));
    }

    @Test
    void aSiteWithoutContactIsShownAndSentOnceItHasOne() {
        rows.contacts.remove("Köln");
        assertEquals(new LetterTally(0, 1, 1), letters.prepare(RUN));
        assertEquals(new LetterTally(1, 1, 0), send());
        assertTrue(letters.ofRun(RUN).stream()
                .anyMatch(letter -> letter.lastError().startsWith("UN4101")));
        rows.contacts.put("Köln", "koeln@example.org");
        assertEquals(new LetterTally(2, 0, 0), night());
        assertEquals("koeln@example.org", postman.sent.get(1).to().get(0).value());
    }

    @Test
    void aServerThatIsDownCostsPausesButNoLetter() {
        postman.answers.addAll(List.of(later(), later(), later(), later(), later(), later()));
        assertEquals(new LetterTally(0, 2, 0), night());
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), pauses);
        assertTrue(journal.rows.get(1L).lastError().startsWith("UN4104"));
        assertEquals(new LetterTally(2, 0, 0), night());
        assertEquals(
                1, postman.sent.get(6).messageId().equals(postman.sent.get(0).messageId()) ? 1 : 0);
    }

    @Test
    void aLetterRefusedForGoodHoldsUpNobody() {
        postman.answers.add(new Delivery.RefusedForGood("no"));
        assertEquals(new LetterTally(1, 1, 0), night());
        assertEquals(List.of(), pauses);
    }

    @Test
    void stopLeavesTheRestPending() {
        letters.prepare(RUN);
        assertEquals(
                new LetterTally(1, 0, 1),
                letters.sendPending(RUN, () -> postman.sent.size() == 1).standing());
        assertEquals(new Posted(1, new LetterTally(2, 0, 0)), post());
    }

    @Test
    void aSiteWithNothingLeftIsNotWrittenTo() {
        letters.prepare(RUN);
        rows.phones.removeIf(phone -> phone.site().equals("Berlin"));
        letters.prepare(RUN);
        send();
        assertEquals(1, postman.sent.size());
        assertTrue(journal.rows.get(1L).lastError().startsWith("UN4103"));
    }

    @Test
    void aDryRunHasNoLetters() {
        rows.dryRun = true;
        assertEquals(new LetterTally(0, 0, 0), night());
    }

    @Test
    void anUnknownRunIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> letters.prepare(99));
    }

    private LetterTally night() {
        letters.prepare(RUN);
        return send();
    }

    private Posted post() {
        letters.prepare(RUN);
        return letters.sendPending(RUN, () -> false);
    }

    private LetterTally send() {
        return letters.sendPending(RUN, () -> false).standing();
    }

    private static Delivery later() {
        return new Delivery.TryLater("connection refused");
    }

    private static final class FakePostman implements Postman {
        private final List<OutgoingMail> sent = new ArrayList<>();
        private final Deque<Delivery> answers = new ArrayDeque<>();

        @Override
        public Delivery send(OutgoingMail mail) {
            sent.add(mail);
            return answers.isEmpty() ? new Delivery.Accepted("") : answers.remove();
        }

        @Override
        public String domain() {
            return "example.org";
        }
    }

    private static final class FakeRows implements SiteworkRows {
        private final List<OpenPhone> phones = new ArrayList<>();
        private final Map<String, String> contacts = new HashMap<>();
        private boolean dryRun;

        @Override
        public Optional<RunHead> run(long runId) {
            return runId == RUN ? Optional.of(new RunHead(RUN, "lab", dryRun, Instant.EPOCH)) : Optional.empty();
        }

        @Override
        public List<OpenPhone> openPhones(RunHead run) {
            return phones;
        }

        @Override
        public Map<String, String> contacts(String cluster) {
            return contacts;
        }

        @Override
        public OptionalLong newestDeletionRun(String cluster) {
            return OptionalLong.of(RUN);
        }

        @Override
        public long listingRun(long runId) {
            return runId;
        }
    }
}
