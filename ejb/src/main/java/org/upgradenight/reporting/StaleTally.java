package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;

/** What is told of phones whose list has to go: the evidence, and whether the cluster could help them itself. */
final class StaleTally {

    private static final int SAMPLE = 5;

    private final List<EvidenceRow> evidence = new ArrayList<>();
    private final Sample couldCure = new Sample(SAMPLE);
    private long could;
    private long cannot;
    private long unknown;

    void add(ReportedPhone phone) {
        phone.look().filter(look -> phone.stale()).ifPresent(look -> {
            if (evidence.size() < SAMPLE) {
                evidence.add(new EvidenceRow(
                        phone.name(),
                        phone.location(),
                        look.trustList(),
                        look.proof().evidence(),
                        look.proof().at()));
            }
            switch (look.proof().cure()) {
                case COULD_CURE -> {
                    could++;
                    couldCure.add(phone.sample(look.trustList().name()));
                }
                case CANNOT_CURE -> cannot++;
                case UNKNOWN, NOT_NEEDED -> unknown++;
            }
        });
    }

    List<EvidenceRow> evidence() {
        return List.copyOf(evidence);
    }

    ResetCandidates candidates() {
        return new ResetCandidates(could, cannot, unknown, couldCure.phones());
    }
}
