package org.upgradenight.sitework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the phones that a run put on its lists stand by now. */
final class Standing {
    private Standing() {}

    static List<VisitView> of(long runId, SiteworkRows rows, VisitJournal journal) {
        Map<String, OpenPhone> open = rows.run(runId).map(rows::openListed).orElse(List.of()).stream()
                .filter(phone -> Need.of(phone) != Need.NOTHING)
                .collect(Collectors.toMap(OpenPhone::name, Function.identity()));
        return journal.listed(runId).stream()
                .map(phone -> new VisitView(phone, state(phone, open)))
                .toList();
    }

    private static VisitState state(ListedPhone phone, Map<String, OpenPhone> open) {
        OpenPhone unproven = open.get(phone.device());
        if (unproven == null) {
            return VisitState.VERIFIED;
        }
        return VisitState.open(unproven, phone.report()) ? VisitState.OPEN : VisitState.REPORTED;
    }
}
