package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** One run and its phones. */
final class FakeRows implements SiteworkRows {
    static final long RUN = 12;

    final List<OpenPhone> phones = new ArrayList<>();
    final FakeVisits journal = new FakeVisits();
    final Map<String, SiteContact> contacts = new HashMap<>();
    boolean dryRun;

    void contact(String site, String addresses) {
        contacts.put(site, new SiteContact(addresses, ""));
    }

    @Override
    public Optional<RunHead> run(long runId) {
        return runId == RUN ? Optional.of(new RunHead(RUN, "lab", dryRun, Instant.EPOCH)) : Optional.empty();
    }

    @Override
    public List<OpenPhone> openPhones(RunHead run) {
        return phones;
    }

    @Override
    public List<OpenPhone> openPhones(RunHead run, String site) {
        return phones.stream().filter(phone -> phone.site().equals(site)).toList();
    }

    @Override
    public List<VisitView> visits(long runId) {
        Map<String, OpenPhone> open = new HashMap<>();
        phones.forEach(phone -> open.put(phone.name(), phone));
        return journal.listed(runId).stream()
                .map(phone ->
                        new VisitView(phone, state(Optional.ofNullable(open.get(phone.device())), phone.report())))
                .toList();
    }

    private static VisitState state(Optional<OpenPhone> open, Report report) {
        return open.map(phone -> VisitState.open(phone, report) ? VisitState.OPEN : VisitState.REPORTED)
                .orElse(VisitState.VERIFIED);
    }

    @Override
    public List<VisitView> visits(long runId, String site) {
        return visits(runId).stream()
                .filter(visit -> visit.phone().site().equals(site))
                .toList();
    }

    @Override
    public Map<String, Map<VisitState, Long>> standing(long runId) {
        return visits(runId).stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.phone().site(), Collectors.groupingBy(VisitView::state, Collectors.counting())));
    }

    @Override
    public Map<String, SiteContact> contacts(String cluster) {
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
