package org.upgradenight.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.reporting.UnrestoredSummary.OpenSetting;
import org.upgradenight.restoration.Restoration;

/** Counts changed settings, given phone by phone. */
final class ExposureTally {

    private static final int MOST_SETTINGS = 100;
    private static final int SAMPLE = 5;
    private static final int LONGEST = 10;
    private static final Comparator<PhoneExposure> SHORTEST_FIRST = Comparator.comparingLong(PhoneExposure::seconds)
            .thenComparing(PhoneExposure::name, Comparator.reverseOrder())
            .thenComparing(PhoneExposure::element, Comparator.reverseOrder());

    private final Groups<Count> elements = new Groups<>(MOST_SETTINGS, Count::new);
    private final List<OpenSetting> sample = new ArrayList<>();
    private final Queue<PhoneExposure> longest = new PriorityQueue<>(SHORTEST_FIRST);
    private final Instant now;
    private Optional<Instant> oldestOpen = Optional.empty();
    private final Waiting waiting = new Waiting();
    private final Waiting outOfReach = new Waiting();

    ExposureTally(Instant now) {
        this.now = now;
    }

    /**
     * A record of the journal.
     *
     * @param reason why it still waits, in the journal's stable word
     * @param ended when it was put back or found changed by somebody else, absent while it is open
     */
    record ChangedSetting(
            String device,
            String element,
            Optional<String> prior,
            PriorState state,
            String reason,
            Instant recorded,
            Optional<Instant> ended,
            long byRun) {

        boolean open() {
            return switch (state) {
                case INTENDED, WRITTEN, AWAITING_PHONE -> true;
                case RESTORED, SUPERSEDED, HARDENED -> false;
            };
        }

        /** Whether the cluster has done its part, and only the phone's return or a visit can do the rest. */
        boolean outOfReach() {
            return state == PriorState.AWAITING_PHONE && Restoration.OUT_OF_REACH.contains(reason);
        }
    }

    /** Settings, and the phones that they belong to, given phone by phone. */
    private static final class Waiting {
        private long settings;
        private long phones;
        private String lastPhone = "";

        void add(String phone) {
            settings++;
            phones += lastPhone.equals(phone) ? 0 : 1;
            lastPhone = phone;
        }
    }

    private static final class Count {
        private Instant since = Instant.MAX;
        private Instant until = Instant.MIN;
        private Duration longest = Duration.ZERO;
        private String lastPhone = "";
        private long phones;
        private long settings;
        private long restored;
        private long superseded;
        private long open;
    }

    void add(ChangedSetting setting) {
        Count count = elements.of(setting.element());
        Instant end = setting.ended().orElse(now);
        Duration lasted = Duration.between(setting.recorded(), end);
        count.settings++;
        count.phones += count.lastPhone.equals(setting.device()) ? 0 : 1;
        count.lastPhone = setting.device();
        count.since = setting.recorded().isBefore(count.since) ? setting.recorded() : count.since;
        count.until = end.isAfter(count.until) ? end : count.until;
        count.longest = lasted.compareTo(count.longest) > 0 ? lasted : count.longest;
        switch (setting.state()) {
            case INTENDED, WRITTEN, AWAITING_PHONE -> count.open++;
            case RESTORED, HARDENED -> count.restored++;
            case SUPERSEDED -> count.superseded++;
        }
        addLong(setting, lasted);
        if (setting.outOfReach()) {
            outOfReach.add(setting.device());
        } else if (setting.open()) {
            addOpen(setting);
        }
    }

    private void addLong(ChangedSetting setting, Duration lasted) {
        longest.add(new PhoneExposure(
                setting.device(),
                setting.element(),
                setting.recorded(),
                setting.ended(),
                lasted.toSeconds(),
                setting.byRun()));
        if (longest.size() > LONGEST) {
            longest.remove();
        }
    }

    /** The ten that lasted longest, the longest first. */
    List<PhoneExposure> longest() {
        return longest.stream().sorted(SHORTEST_FIRST.reversed()).toList();
    }

    private void addOpen(ChangedSetting setting) {
        waiting.add(setting.device());
        oldestOpen = oldestOpen
                .filter(oldest -> oldest.isBefore(setting.recorded()))
                .or(() -> Optional.of(setting.recorded()));
        if (sample.size() < SAMPLE) {
            sample.add(new OpenSetting(
                    setting.device(), setting.element(), setting.prior(), setting.recorded(), setting.byRun()));
        }
    }

    UnrestoredSummary unrestored() {
        return new UnrestoredSummary(
                waiting.settings, waiting.phones, oldestOpen, sample, outOfReach.settings, outOfReach.phones);
    }

    List<SettingExposure> exposure() {
        List<SettingExposure> rows = new ArrayList<>();
        for (Map.Entry<String, Count> element : elements.rows()) {
            Count count = element.getValue();
            rows.add(new SettingExposure(
                    element.getKey(),
                    count.settings,
                    count.phones,
                    count.since,
                    count.open > 0 ? Optional.empty() : Optional.of(count.until),
                    count.restored,
                    count.superseded,
                    count.open,
                    count.longest.toSeconds()));
        }
        return rows;
    }
}
