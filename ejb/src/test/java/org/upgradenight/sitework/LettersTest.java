package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;
import org.upgradenight.paper.PdfPress;

class LettersTest {
    private static final long RUN = FakeRows.RUN;
    private static final String ONE = "SEP000000000001";

    private final FakeJournal journal = new FakeJournal();
    private final FakeRows rows = new FakeRows();
    private final FakeVisits visits = rows.journal;
    private final FakePostman postman = new FakePostman();
    private final List<Duration> pauses = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final Map<String, String> environment = new HashMap<>();
    private PostOffice office;
    private Letters letters;

    @BeforeEach
    void twoSites() {
        environment.put("UPGRADE_NIGHT_URL", "https://night.example.org/");
        settle();
        rows.phones.add(Phones.failed(1, "Berlin", "sw-1", "Gi1/0/1"));
        rows.phones.add(Phones.failed(2, "Köln", "sw-9", "Gi1/0/1"));
        rows.contact("Berlin", "berlin@example.org,second@example.org");
        rows.contact("Köln", "koeln@example.org");
    }

    private void settle() {
        PostSettings settings = new PostSettings(environment);
        Patience patience = new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(5));
        office = new PostOffice(
                journal,
                postman,
                new Envelope(settings, new GlassBox(), new PdfPress()),
                clock,
                patience,
                (time, stop) -> pauses.add(time));
        letters = new Letters(rows, visits, office, settings);
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
        assertTrue(berlin.html().contains("SEP000000000001"), berlin.html());
        assertEquals(
                List.of(
                        "phones-lab-Berlin-run-12-rev-1.csv",
                        "phones-lab-Berlin-run-12-rev-1.xlsx",
                        "phones-lab-Berlin-run-12-rev-1.pdf"),
                berlin.attachments().stream().map(file -> file.fileName()).toList());
    }

    @Test
    void bothBodiesLeadToThePageAndOnlyTheHashOfTheSecretIsKept() {
        night();
        OutgoingMail berlin = postman.sent.get(0);
        String secret = secret(berlin.text());
        assertEquals(secret, secret(berlin.html()));
        assertEquals(SiteLink.hash(secret), journal.links.get(0));
        Letter kept = journal.rows.get(1L);
        assertFalse(kept.content().body().contains(secret));
        assertFalse(kept.content().html().contains(secret));
        assertFalse(berlin.html().contains("\u0001"));
        assertFalse(secret(postman.sent.get(1).text()).equals(secret));
    }

    @Test
    void linksThatNobodyOnSiteCanFollowAreSaid() {
        assertEquals(Optional.empty(), letters.trouble());
        environment.remove("UPGRADE_NIGHT_URL");
        settle();
        assertTrue(letters.trouble().orElseThrow().startsWith("UN4108"), letters.trouble()::toString);
        environment.put("UPGRADE_NIGHT_URL", "night.example.net");
        settle();
        assertTrue(letters.trouble().orElseThrow().startsWith("UN4109"), letters.trouble()::toString);
    }

    @Test
    void answersGoWhereTheSettingsSay() {
        night();
        assertEquals(Optional.empty(), postman.sent.get(0).replyTo());
        environment.put("UPGRADE_NIGHT_MAIL_REPLY_TO", "desk@example.org");
        settle();
        rows.phones.add(Phones.failed(3, "Berlin", "sw-1", "Gi1/0/2"));
        night();
        assertEquals(
                "desk@example.org", postman.sent.get(2).replyTo().orElseThrow().value());
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
    void whatIsReportedDoneIsNotAskedForAgain() {
        rows.phones.add(Phones.failed(3, "Berlin", "sw-1", "Gi1/0/2"));
        night();
        visits.report(RUN, "Berlin", Map.of(ONE, said(Report.Result.DONE)));
        night();
        OutgoingMail second = postman.sent.get(2);
        assertTrue(second.subject().endsWith("1 phone needs a visit (run 12, revision 2)"), second.subject());
        assertFalse(second.text().contains(ONE));
    }

    @Test
    void whatIsReportedDoneAndFoundUndoneLaterIsAskedForAgain() {
        OpenPhone phone = Phones.failed(1, "Berlin", "sw-1", "Gi1/0/1");
        Report early =
                new Report(Report.Result.DONE, "", "Anna", Report.How.LINK, Optional.of(Phones.SEEN.minusSeconds(60)));
        assertTrue(VisitState.open(phone, early));
        assertFalse(VisitState.open(phone, said(Report.Result.DONE)));
        assertTrue(VisitState.open(phone, said(Report.Result.NOT_DONE)));
        assertTrue(VisitState.open(phone, Report.NONE));
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
                .anyMatch(letter ->
                        letter.lastError().startsWith("UN4101") && letter.addressedTo() == AddressedTo.NOBODY));
        rows.contact("Köln", "koeln@example.org");
        assertEquals(new LetterTally(2, 0, 0), night());
        assertEquals("koeln@example.org", postman.sent.get(1).to().get(0).value());
    }

    @Test
    void theLetterOfASiteWithoutContactGoesToTheFallbackAndSaysSo() {
        environment.put("UPGRADE_NIGHT_MAIL_FALLBACK", "dispatch@example.org");
        settle();
        rows.contact("Köln", "not an address");
        assertEquals(new LetterTally(2, 0, 0), night());
        OutgoingMail koeln = postman.sent.get(1);
        assertEquals("dispatch@example.org", koeln.to().get(0).value());
        assertTrue(koeln.text().contains("THIS SITE HAS NO CONTACT"), koeln.text());
        assertTrue(koeln.html().contains("This site has no contact."), koeln.html());
        assertFalse(postman.sent.get(0).html().contains("This site has no contact."));
        assertEquals(AddressedTo.FALLBACK, letters.ofRun(RUN).get(1).addressedTo());
    }

    @Test
    void theProjectLeadReadsHowTheSitesStandOnceForEachChange() {
        environment.put("UPGRADE_NIGHT_MAIL_LEAD", "lead@example.org");
        settle();
        rows.contacts.remove("Köln");
        assertEquals(new LetterTally(1, 1, 0), night());
        OutgoingMail digest = postman.sent.get(1);
        assertEquals("lead@example.org", digest.to().get(0).value());
        assertEquals(
                "[Upgrade Night] lab: digest, 2 phones still to visit, 2 sites (run 12, revision 1)", digest.subject());
        assertTrue(digest.text().contains("to nobody; THE SITE HAS NO CONTACT"), digest.text());
        assertTrue(digest.html().contains("no contact"), digest.html());
        night();
        assertEquals(2, postman.sent.size());
        visits.report(RUN, "Berlin", Map.of(ONE, said(Report.Result.DONE)));
        night();
        assertTrue(
                postman.sent.get(2).subject().contains("1 phone still to visit"),
                postman.sent.get(2).subject());
    }

    @Test
    void aServerThatIsDownCostsPausesButNoLetter() {
        postman.down = true;
        assertEquals(new LetterTally(0, 0, 2), night());
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), pauses);
        postman.down = false;
        assertEquals(new LetterTally(2, 0, 0), night());
        assertEquals(
                postman.sent.get(0).messageId(),
                postman.sent.get(postman.sent.size() - 2).messageId());
    }

    @Test
    void whatARunLeavesIsTriedAgainByTheServerAtGrowingIntervals() {
        postman.down = true;
        night();
        int tries = postman.sent.size();
        assertEquals(0, due());
        assertEquals(tries, postman.sent.size());
        clock.move(Duration.ofSeconds(16));
        assertEquals(0, due());
        assertEquals(tries + 2, postman.sent.size());
        clock.move(Duration.ofSeconds(16));
        due();
        assertEquals(tries + 2, postman.sent.size());
        for (int hour = 0; hour < 12; hour++) {
            clock.move(Duration.ofHours(1));
            due();
        }
        postman.down = false;
        clock.move(Duration.ofMinutes(5));
        assertEquals(2, due());
        clock.move(Duration.ofHours(1));
        assertEquals(0, due());
        assertEquals(
                2, postman.sent.stream().map(OutgoingMail::messageId).distinct().count());
    }

    @Test
    void aLetterIsGivenUpAfterFiveDays() {
        postman.down = true;
        night();
        clock.move(Duration.ofDays(5).plusSeconds(1));
        due();
        assertTrue(journal.rows.get(1L).lastError().startsWith("UN4104"));
        assertEquals(LetterState.FAILED, journal.rows.get(1L).state());
    }

    @Test
    void theServerLeavesAloneWhatAStoppedRunHasNotLeft() {
        letters.prepare(RUN);
        letters.sendPending(RUN, () -> true);
        clock.move(Duration.ofDays(1));
        assertEquals(0, due());
        assertEquals(List.of(), postman.sent);
    }

    @Test
    void aLetterThatSomebodyElseHandsOverIsNotSentTwice() {
        letters.prepare(RUN);
        journal.inOtherHands.add(1L);
        send();
        assertEquals(1, postman.sent.size());
        journal.inOtherHands.clear();
        send();
        assertEquals(2, postman.sent.size());
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

    private int due() {
        return new Sending(office, () -> false).sendDue(clock.instant());
    }

    private Report said(Report.Result result) {
        return new Report(result, "", "Anna", Report.How.LINK, Optional.of(clock.instant()));
    }

    private static String secret(String body) {
        String address = "https://night.example.org/visits/";
        int from = body.indexOf(address) + address.length();
        return body.substring(from, from + 43);
    }

    private static final class FakePostman implements Postman {
        private final List<OutgoingMail> sent = new ArrayList<>();
        private final Deque<Delivery> answers = new ArrayDeque<>();
        private boolean down;

        @Override
        public Delivery send(OutgoingMail mail) {
            sent.add(mail);
            if (down) {
                return new Delivery.TryLater("connection refused");
            }
            return answers.isEmpty() ? new Delivery.Accepted("") : answers.remove();
        }

        @Override
        public String domain() {
            return "example.org";
        }
    }
}
