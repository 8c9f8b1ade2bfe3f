package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The letters to the sites of a run: journalled first ({@link #prepare}), then sent ({@link #sendPending}). Both may be done
 * again at any time; what is sent and unchanged is not sent again. Call them outside a transaction of your own.
 */
@ApplicationScoped
public class Letters {

    @Inject
    private SiteworkRows rows;

    @Inject
    private VisitJournal visits;

    @Inject
    private PostOffice office;

    @Inject
    private PostSettings settings;

    private final ManualSteps steps = ManualSteps.load();

    /** For the container. */
    public Letters() {}

    Letters(SiteworkRows rows, VisitJournal visits, PostOffice office, PostSettings settings) {
        this.rows = rows;
        this.visits = visits;
        this.office = office;
        this.settings = settings;
    }

    /**
     * Journals a letter for each site of a run that has phones to visit; a dry run has none. A list that changed, or that goes
     * to other people, makes the next revision; a letter that failed waits again. What technicians reported as done is not
     * asked for again unless a later look found it undone.
     *
     * @throws IllegalArgumentException when there is no such run
     */
    public LetterTally prepare(long runId) {
        RunHead run = rows.run(runId)
                .orElseThrow(() -> new IllegalArgumentException(SiteworkMessages.MESSAGES.noSuchRun(runId)));
        if (!run.dryRun()) {
            prepare(run);
        }
        return tally(runId);
    }

    /**
     * Sends what waits, each letter settled in a transaction of its own. What a mail server that is down does not take is
     * left to {@link NightPost}.
     *
     * @param stop asked between letters and during pauses; what is left stays PENDING
     */
    public Posted sendPending(long runId, BooleanSupplier stop) {
        int now = new Sending(office, stop).sendAll(runId);
        if (!stop.getAsBoolean() && prepareDigest(runId)) {
            new Sending(office, stop).sendAll(runId);
        }
        return new Posted(now, tally(runId));
    }

    /** Every letter that a run shows, by site and revision; a mail run shows those of the deletion run that it is about. */
    public List<LetterView> ofRun(long runId) {
        return office.journal().views(rows.listingRun(runId));
    }

    /** The run whose phones a mail run of this cluster is about: its newest deletion that was no dry run. */
    public OptionalLong newestDeletionRun(String cluster) {
        return rows.newestDeletionRun(cluster);
    }

    /** What the operator is to be told of the settings before letters leave; nothing when all is well. */
    public Optional<String> trouble() {
        return settings.trouble();
    }

    private LetterTally tally(long runId) {
        return LetterTally.of(siteLetters(runId));
    }

    private List<Letter> siteLetters(long runId) {
        return office.journal().newest(runId).stream()
                .filter(letter -> letter.addressedTo() != AddressedTo.LEAD)
                .toList();
    }

    /** The digest to the project lead, when there is one and it says anything new. @return whether one was journalled */
    private boolean prepareDigest(long runId) {
        List<Letter> letters = siteLetters(runId);
        if (settings.lead().isEmpty() || letters.isEmpty()) {
            return false;
        }
        Optional<Letter> before = office.journal().newest(runId).stream()
                .filter(letter -> letter.addressedTo() == AddressedTo.LEAD)
                .findFirst();
        int revision = before.map(Letter::revision).orElse(0) + 1;
        RunHead run = rows.run(runId).orElseThrow();
        Digest digest = Digest.of(run, revision, letters, rows.standing(runId));
        boolean news =
                before.filter(old -> old.content().csv().equals(digest.csv())).isEmpty();
        if (news) {
            Letter letter = new LetterWriter(
                            office.postman().domain(),
                            settings.fallback(),
                            office.clock().instant())
                    .letter(run, Letter.LEADS_SITE, revision, settings.lead(), AddressedTo.LEAD, digest.content());
            office.journal().add(letter, SiteworkMessages.MESSAGES.replaced(revision), "");
        }
        return news;
    }

    private void prepare(RunHead run) {
        Map<String, SiteContact> contacts = rows.contacts(run.cluster());
        Map<String, PhysicalList> lists = lists(run, contacts);
        visits.list(run, lists.values());
        Map<String, Letter> known = new HashMap<>();
        siteLetters(run.id()).forEach(letter -> known.put(letter.site(), letter));
        LetterWriter writer = new LetterWriter(
                office.postman().domain(), settings.fallback(), office.clock().instant());
        lists.forEach((site, list) -> {
            Letter before = known.remove(site);
            int revision = before == null ? 1 : before.revision() + 1;
            String to = contacts.getOrDefault(site, SiteContact.UNKNOWN).contacts();
            Letter next = writer.write(run, list, revision, to);
            if (before == null || !sameNews(before, next)) {
                add(next);
            } else {
                tryAgain(before, next);
            }
        });
        known.values().forEach(letter -> office.journal().close(letter.id(), SiteworkMessages.MESSAGES.nothingLeft()));
    }

    private void add(Letter letter) {
        String secret = SiteLink.newSecret();
        office.journal()
                .add(
                        letter.withLink(office.envelope().seal(letter.messageId(), secret)),
                        SiteworkMessages.MESSAGES.replaced(letter.revision()),
                        SiteLink.hash(secret));
    }

    private Map<String, PhysicalList> lists(RunHead run, Map<String, SiteContact> contacts) {
        Map<String, Report> reports = visits.reports(run.id());
        Map<String, List<OpenPhone>> bySite = rows.openPhones(run).stream()
                .filter(phone -> VisitState.open(phone, reports.getOrDefault(phone.name(), Report.NONE)))
                .collect(Collectors.groupingBy(OpenPhone::site, TreeMap::new, Collectors.toList()));
        Map<String, PhysicalList> lists = new TreeMap<>();
        bySite.forEach((site, phones) -> {
            String building = contacts.getOrDefault(site, SiteContact.UNKNOWN).building();
            PhysicalList list = PhysicalList.of(site, building, phones, steps);
            if (list.size() > 0) {
                lists.put(site, list);
            }
        });
        return lists;
    }

    /** A letter that nobody has got yet may change its recipients; for one that was sent, new recipients are news. */
    private static boolean sameNews(Letter before, Letter next) {
        boolean samePeople = before.recipients().equals(next.recipients()) || before.state() != LetterState.SENT;
        return samePeople
                && ListCsv.sameNews(before.content().csv(), next.content().csv());
    }

    private void tryAgain(Letter before, Letter next) {
        if (next.recipients().isEmpty()) {
            office.journal().close(before.id(), next.lastError());
        } else if (before.state() == LetterState.FAILED || !before.recipients().equals(next.recipients())) {
            office.journal().reopen(before.id(), next.recipients(), next.addressedTo());
        }
    }
}
