package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The visits in memory. */
final class FakeVisits implements VisitJournal {
    final Map<String, ListedPhone> rows = new TreeMap<>();
    final Map<String, LinkedSite> links = new HashMap<>();

    @Override
    public void list(RunHead run, Collection<PhysicalList> lists) {
        lists.forEach(list -> list.all()
                .forEach(visit -> rows.putIfAbsent(
                        visit.phone(), new ListedPhone(list.site(), visit.phone(), Instant.EPOCH, Report.NONE))));
    }

    @Override
    public List<ListedPhone> listed(long runId) {
        return List.copyOf(rows.values());
    }

    @Override
    public Map<String, Report> reports(long runId) {
        Map<String, Report> reports = new HashMap<>();
        rows.forEach((device, phone) -> reports.put(device, phone.report()));
        return reports;
    }

    @Override
    public Optional<LinkedSite> linked(String secretHash) {
        return Optional.ofNullable(links.get(secretHash));
    }

    @Override
    public List<String> report(long runId, String site, Map<String, Report> said) {
        List<String> taken = new ArrayList<>();
        said.forEach((device, report) -> rows.computeIfPresent(device, (name, phone) -> {
            if (!phone.site().equals(site)) {
                return phone;
            }
            taken.add(device);
            return new ListedPhone(site, device, phone.listedAt(), report);
        }));
        return taken;
    }
}
