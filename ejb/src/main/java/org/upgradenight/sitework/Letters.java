package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.upgradenight.house.Meters;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.Postman;

/**
 * The letters to the sites of a run: journalled first ({@link #prepare}), then sent ({@link #sendPending}). Both may be done
 * again at any time; what is sent and unchanged is not sent again. Call them outside a transaction of your own.
 */
@ApplicationScoped
public class Letters {

    @Inject
    private SiteworkRows rows;

    @Inject
    private LetterJournal journal;

    @Inject
    private Postman postman;

    @Inject
    private Meters meters;

    private final Patience patience;
    private final Pause pause;
    private final ManualSteps steps = ManualSteps.load();

    /** For the container. */
    public Letters() {
        this.patience = Patience.DEFAULT;
        this.pause = Pause::asleep;
    }

    Letters(SiteworkRows rows, LetterJournal journal, Postman postman, Meters meters, Patience patience, Pause pause) {
        this.rows = rows;
        this.journal = journal;
        this.postman = postman;
        this.meters = meters;
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Journals a letter for each site of a run that has phones to visit; a dry run has none. A list that changed, or that goes
     * to other people, makes the next revision; a letter that failed waits again.
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
     * Sends what waits, each letter settled in a transaction of its own. Takes minutes when the mail server is down.
     *
     * @param stop asked between letters and during pauses; what is left stays PENDING
     */
    public Posted sendPending(long runId, BooleanSupplier stop) {
        int now = new Sending(journal, postman, patience, pause, stop, meters).sendAll(runId);
        return new Posted(now, tally(runId));
    }

    /** Every letter that a run shows, by site and revision; a mail run shows those of the deletion run that it is about. */
    public List<LetterView> ofRun(long runId) {
        return journal.views(rows.listingRun(runId));
    }

    /** The run whose phones a mail run of this cluster is about: its newest deletion that was no dry run. */
    public OptionalLong newestDeletionRun(String cluster) {
        return rows.newestDeletionRun(cluster);
    }

    private LetterTally tally(long runId) {
        return LetterTally.of(journal.newest(runId));
    }

    private void prepare(RunHead run) {
        Map<String, PhysicalList> lists = lists(run);
        Map<String, String> contacts = rows.contacts(run.cluster());
        Map<String, Letter> known = new HashMap<>();
        journal.newest(run.id()).forEach(letter -> known.put(letter.site(), letter));
        LetterWriter writer = new LetterWriter(postman.domain());
        lists.forEach((site, list) -> {
            Letter before = known.remove(site);
            int revision = before == null ? 1 : before.revision() + 1;
            Letter next = writer.write(run, list, revision, contacts.getOrDefault(site, ""));
            if (before == null || !sameNews(before, next)) {
                journal.add(next, SiteworkMessages.MESSAGES.replaced(revision));
            } else {
                tryAgain(before, next);
            }
        });
        known.values().forEach(letter -> journal.close(letter.id(), SiteworkMessages.MESSAGES.nothingLeft()));
    }

    private Map<String, PhysicalList> lists(RunHead run) {
        Map<String, List<OpenPhone>> bySite = rows.openPhones(run).stream()
                .collect(Collectors.groupingBy(OpenPhone::site, TreeMap::new, Collectors.toList()));
        Map<String, PhysicalList> lists = new TreeMap<>();
        bySite.forEach((site, phones) -> {
            PhysicalList list = PhysicalList.of(site, phones, steps);
            if (list.size() > 0) {
                lists.put(site, list);
            }
        });
        return lists;
    }

    /** A letter that nobody has got yet may change its recipients; for one that was sent, new recipients are news. */
    private static boolean sameNews(Letter before, Letter next) {
        boolean samePeople = before.recipients().equals(next.recipients()) || before.state() != LetterState.SENT;
        return samePeople && ListCsv.sameNews(before.csv(), next.csv());
    }

    private void tryAgain(Letter before, Letter next) {
        List<MailAddress> to = next.to();
        if (to.isEmpty()) {
            journal.close(before.id(), next.lastError());
        } else if (before.state() == LetterState.FAILED || !before.recipients().equals(next.recipients())) {
            journal.reopen(before.id(), LetterWriter.stored(to));
        }
    }
}
