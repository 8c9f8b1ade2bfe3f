package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.upgradenight.phone.ShownSetting;

/** Counts a yes-or-no question that was put to each phone: Tables 6, 10 and 11. */
final class CheckTally {

    private static final int MOST_LOCATIONS = 500;
    private static final int SAMPLE = 2;

    private final Groups<ModelCount> locations = new Groups<>(MOST_LOCATIONS, ModelCount::new);
    private final List<PhoneSample> sample = new ArrayList<>();
    private final Function<ReportedPhone, Optional<Boolean>> fault;
    private final String detail;
    private long bad;
    private long good;
    private long notMeasured;

    /** @param fault whether a phone has it; nothing when it did not tell */
    private CheckTally(Function<ReportedPhone, Optional<Boolean>> fault, String detail) {
        this.fault = fault;
        this.detail = detail;
    }

    static CheckTally ssh() {
        return new CheckTally(phone -> phone.shows(ShownSetting.SSH), "SSH enabled");
    }

    static CheckTally verification() {
        return new CheckTally(phone -> phone.trustsVerifier().map(trusts -> !trusts), "trusts no TVS");
    }

    void add(ReportedPhone phone) {
        Optional<Boolean> has = fault.apply(phone);
        if (has.isEmpty()) {
            notMeasured++;
        } else if (has.get()) {
            bad++;
            locations.of(phone.location()).add(phone.model());
            if (sample.size() < SAMPLE) {
                sample.add(phone.sample(detail));
            }
        } else {
            good++;
        }
    }

    CheckSummary summary() {
        if (good + bad == 0) {
            return CheckSummary.notMeasured(notMeasured);
        }
        List<LocationCount> rows = new ArrayList<>();
        for (Map.Entry<String, ModelCount> location : locations.rows()) {
            rows.add(new LocationCount(
                    location.getKey(),
                    location.getValue().models(),
                    location.getValue().phones()));
        }
        return new CheckSummary(
                new Coverage(good + bad, notMeasured), Optional.of(good), Optional.of(bad), rows, sample);
    }
}
