package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.sitework.html.ListPage;

/**
 * What comes back from the sites: by the page of a link, by a filled sheet, or by itself when a look finds a phone well.
 * Whoever comes by a link sees and changes its one list and nothing else.
 */
@ApplicationScoped
public class Visits {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private SiteworkRows rows;

    @Inject
    private VisitJournal journal;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    private final ManualSteps steps = ManualSteps.load();

    /** For the container. */
    public Visits() {}

    Visits(SiteworkRows rows, VisitJournal journal, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.trail = trail;
        this.clock = clock;
    }

    /** The list that a link's secret opens; nothing when there is none such, or none any more. */
    public Optional<LinkedSite> linked(String secret) {
        return SECRET.matcher(secret).matches() ? journal.linked(SiteLink.hash(secret)) : Optional.empty();
    }

    /** @param part which part of a long list, from 0 */
    public SitePage page(LinkedSite link, int part) {
        RunHead run = rows.run(link.runId()).orElseThrow();
        List<ListedPhone> listed = journal.listed(run.id()).stream()
                .filter(phone -> phone.site().equals(link.site()))
                .toList();
        Map<String, Report> reports =
                listed.stream().collect(Collectors.toMap(ListedPhone::device, ListedPhone::report));
        List<OpenPhone> open = rows.openPhones(run, link.site()).stream()
                .filter(phone -> reports.containsKey(phone.name()))
                .toList();
        PhysicalList list = list(run, link.site(), open);
        List<String> verified = new ArrayList<>(reports.keySet());
        verified.removeAll(list.all().stream().map(Visit::phone).toList());
        verified.sort(Comparator.naturalOrder());
        int parts = Math.max(1, (list.size() + SitePage.MOST_PHONES - 1) / SitePage.MOST_PHONES);
        LetterFacts facts = new LetterFacts(run, list, 1, AddressedTo.SITE, clock.instant());
        return new SitePage(facts, reports, verified, link, Math.min(Math.max(0, part), parts - 1), parts);
    }

    /** What is left of a link's list, to be printed. */
    public String printed(LinkedSite link) {
        return printed(link.runId(), link.site());
    }

    /** What is left of a site's list of a run, to be printed; a mail run's is that of its deletion run. */
    public String printed(long runId, String site) {
        RunHead run = rows.run(rows.listingRun(runId)).orElseThrow();
        Set<String> listed = journal.listed(run.id()).stream()
                .filter(phone -> phone.site().equals(site))
                .map(ListedPhone::device)
                .collect(Collectors.toSet());
        List<OpenPhone> open = rows.openPhones(run, site).stream()
                .filter(phone -> listed.contains(phone.name()))
                .toList();
        String asOf = "as of " + Said.time(clock.instant());
        String csv = ListCsv.write(list(run, site, open));
        boolean withoutContact = contact(run, site).contacts().isBlank();
        return ListPage.of(ListSheet.of(run.cluster(), site, run.id(), asOf, withoutContact, csv));
    }

    private PhysicalList list(RunHead run, String site, List<OpenPhone> open) {
        return PhysicalList.of(site, contact(run, site).building(), open, steps);
    }

    private SiteContact contact(RunHead run, String site) {
        return rows.contacts(run.cluster()).getOrDefault(site, SiteContact.UNKNOWN);
    }

    /** A phone's answer as it was typed. */
    public record Typed(Report.Result result, String note) {}

    /** Takes answers from the page of a link. @return how many were taken */
    public int answer(LinkedSite link, Map<String, Typed> typed, String by) {
        Map<String, Report> said = new HashMap<>();
        typed.forEach((phone, what) ->
                said.put(phone, Answer.of(what.result(), what.note(), by, Report.How.LINK, clock.instant())));
        List<String> taken = journal.report(link.runId(), link.site(), said);
        note("link", link.runId(), link.site(), taken.size() + " phones by " + Answer.cut(by, Answer.LONGEST_NAME));
        return taken.size();
    }

    /** Takes a filled sheet that came by a link. @throws SheetRefusedException when it is none */
    public SheetTaken sheet(LinkedSite link, byte[] bytes) {
        SheetTaken done = take(bytes, said -> journal.report(link.runId(), link.site(), said));
        note("link", link.runId(), link.site(), done.accepted() + " phones by sheet");
        return done;
    }

    /** Takes a filled sheet of any sites of a run from a user. @throws SheetRefusedException when it is none */
    public SheetTaken sheet(long runId, byte[] bytes, String user) {
        long listing = rows.listingRun(runId);
        SheetTaken done = take(bytes, said -> {
            List<String> taken = new ArrayList<>();
            bySite(listing, said).forEach((site, answers) -> taken.addAll(journal.report(listing, site, answers)));
            return taken;
        });
        note(user, listing, "", done.accepted() + " phones by sheet");
        return done;
    }

    /** Every phone that a run put on a list, and where it stands; a mail run shows those of its deletion run. */
    public List<VisitView> ofRun(long runId) {
        return rows.visits(rows.listingRun(runId));
    }

    /** The same of one site, by name. */
    public List<VisitView> ofSite(long runId, String site) {
        return rows.visits(rows.listingRun(runId), site);
    }

    /** How many of them stand how, by site. */
    public Map<String, Map<VisitState, Long>> standing(long runId) {
        return rows.standing(rows.listingRun(runId));
    }

    private SheetTaken take(byte[] bytes, Function<Map<String, Report>, List<String>> journalled) {
        SheetAnswers answers = SheetAnswers.of(SheetReader.rows(bytes), clock.instant());
        List<String> taken = journalled.apply(answers.said());
        List<RejectedAnswer> rejected = new ArrayList<>(answers.rejected());
        answers.lines().forEach((phone, line) -> {
            if (!taken.contains(phone)) {
                rejected.add(new RejectedAnswer(line, SiteworkMessages.MESSAGES.notListed()));
            }
        });
        rejected.sort(Comparator.comparing(RejectedAnswer::line));
        return new SheetTaken(taken.size(), rejected);
    }

    private Map<String, Map<String, Report>> bySite(long runId, Map<String, Report> said) {
        Map<String, Map<String, Report>> bySite = new LinkedHashMap<>();
        journal.listed(runId).stream()
                .filter(phone -> said.containsKey(phone.device()))
                .forEach(phone -> bySite.computeIfAbsent(phone.site(), unseen -> new HashMap<>())
                        .put(phone.device(), said.get(phone.device())));
        return bySite;
    }

    private void note(String who, long runId, String site, String what) {
        trail.append(new AuditTrail.Fact(who, "visits-answered", "run " + runId + " " + SafeCell.text(site), what));
    }
}
