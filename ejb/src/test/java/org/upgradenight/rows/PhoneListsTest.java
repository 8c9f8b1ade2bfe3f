package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.Reason;
import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.DeviceFilter.Judged;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.Page;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.SqlPhoneHistory;
import org.upgradenight.run.SqlRunHistory;
import org.upgradenight.trustlist.TrustListStatus;

/** Whatever is asked of phones together, the lists of their run and of their cluster hold those phones, in order, and count them. */
class PhoneListsTest {

    private static final int PHONES = 40;
    private static final int ASIDE = 3;

    private final NodeIdentity here = new NodeIdentity();

    /** What is true of the phone of a number. */
    private record Truth(
            String site, String model, String outcome, String reason, Cell cell, Remedy remedy, TrustListStatus list) {

        static Truth of(int number) {
            boolean open = number % 5 == 4;
            boolean failed = number % 5 == 3;
            return new Truth(
                    number % 2 == 0 ? "Oslo" : "Bern",
                    number % 3 == 0 ? "Cisco 7841" : "Cisco 8841",
                    open ? "" : failed ? "FAILED" : "VERIFIED",
                    open ? "" : failed ? number % 2 == 0 ? "NO_ANSWER" : "LOCKED" : "TRUST_LIST_GOOD",
                    number % 7 < 3 ? Cell.RESTRICTED_REGISTERED : Cell.ENABLED_ONLINE_REGISTERED,
                    number % 7 < 3 ? Remedy.PHYSICAL : Remedy.NONE,
                    number % 4 == 0 ? TrustListStatus.NOT_INSTALLED : TrustListStatus.INSTALLED);
        }

        boolean fits(DeviceFilter filter, String name) {
            Judged judged = filter.judged();
            return fits(filter.site(), site)
                    && (filter.model().isEmpty() || model.contains(filter.model()))
                    && (filter.outcome().equals("OPEN") ? outcome.isEmpty() : fits(filter.outcome(), outcome))
                    && fits(judged.reason(), reason)
                    && fits(judged.cell(), cell.name())
                    && fits(judged.remedy(), remedy.name())
                    && fits(judged.trustList(), list.name())
                    && name.toLowerCase(Locale.ROOT).contains(filter.q());
        }

        private static boolean fits(String asked, String is) {
            return asked.isEmpty() || asked.equals(is);
        }
    }

    private static List<DeviceFilter> filters() {
        List<DeviceFilter> filters = new ArrayList<>();
        for (String outcome : List.of("", "VERIFIED", "FAILED", "OPEN")) {
            for (String site : List.of("", "Oslo")) {
                for (String model : List.of("", "7841")) {
                    for (String q : List.of("", "01")) {
                        for (Judged judged : List.of(
                                Judged.ANY,
                                new Judged("RESTRICTED_REGISTERED", "", "", ""),
                                new Judged("", "PHYSICAL", "NOT_INSTALLED", ""),
                                new Judged("", "", "", "NO_ANSWER"))) {
                            filters.add(new DeviceFilter(outcome, site, model, q, judged));
                        }
                    }
                }
            }
        }
        return filters;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void listsHoldThePhonesThatAreAskedForInOrder(DatabaseKind kind) throws IOException {
        Rows rows = filled(kind);
        SqlPhoneHistory ofCluster = rows.asking(SqlPhoneHistory.class);
        SqlRunHistory ofRun = rows.asking(SqlRunHistory.class);
        for (DeviceFilter filter : filters()) {
            List<String> expected = new ArrayList<>();
            for (int number = 1; number <= PHONES; number++) {
                if (Truth.of(number).fits(filter, name(number))) {
                    expected.add(name(number));
                }
            }
            assertEquals(expected, walked(page -> ofRun.devices(Rows.RUN, filter, page, 7)), filter.toString());
            assertEquals(
                    expected, walked(page -> rows(ofCluster.phones(Rows.CLUSTER, filter, page, 7))), filter.toString());
            assertEquals(
                    expected.stream().skip(2).toList(),
                    expected.size() < 2
                            ? List.of()
                            : names(ofRun.devicesAfter(Rows.RUN, filter, expected.get(1), PHONES)));
            assertEquals(
                    expected.stream().skip(2).toList(),
                    expected.size() < 2
                            ? List.of()
                            : names(ofCluster.phonesAfter(Rows.CLUSTER, filter, expected.get(1), PHONES).stream()
                                    .map(PhoneHistory.Seen::row)
                                    .toList()));
        }
    }

    /** All names page by page; every page tells how many there are. */
    private static List<String> walked(IntFunction<Page<DeviceRow>> pages) {
        List<String> names = new ArrayList<>();
        Page<DeviceRow> first = pages.apply(0);
        for (int page = 0; page == 0 || (long) page * first.size() < first.total(); page++) {
            Page<DeviceRow> one = pages.apply(page);
            assertEquals(first.total(), one.total());
            names.addAll(names(one.items()));
        }
        assertEquals(first.total(), names.size());
        return names;
    }

    private static Page<DeviceRow> rows(Page<PhoneHistory.Seen> page) {
        return new Page<>(
                page.items().stream().map(PhoneHistory.Seen::row).toList(), page.page(), page.size(), page.total());
    }

    private static List<String> names(List<DeviceRow> rows) {
        return rows.stream().map(DeviceRow::name).toList();
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "SEP%012d", number);
    }

    /** Some outcomes come before the look, most after it, the last ones all at once. */
    private Rows filled(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        List<InventoriedDevice> inventory = new ArrayList<>();
        Map<Observation, Verdict> looks = new LinkedHashMap<>();
        List<DeviceOutcome> ends = new ArrayList<>();
        for (int number = 1; number <= PHONES; number++) {
            Truth truth = Truth.of(number);
            inventory.add(phone(number, truth));
            looks.put(look(number, truth), new Verdict(truth.cell(), truth.remedy(), false, Reason.TRUST_LIST_GOOD));
            if (!truth.outcome().isEmpty()) {
                ends.add(new DeviceOutcome(name(number), Outcome.valueOf(truth.outcome()), truth.reason(), "", 1));
            }
        }
        rows.using(InventorySnapshot.class, here, all -> all.add(Rows.RUN, inventory));
        rows.using(Outcomes.class, here, all -> all.record(Rows.RUN, ends.subList(0, ASIDE)));
        rows.using(
                Findings.class,
                here,
                all -> all.record(Rows.RUN, Rows.CLUSTER, Phase.BEFORE, List.copyOf(looks.keySet())));
        rows.using(Findings.class, here, all -> all.judge(Rows.RUN, Phase.BEFORE, looks));
        rows.using(Outcomes.class, here, all -> all.record(Rows.RUN, ends.subList(ASIDE, ends.size() - ASIDE)));
        List<DeviceOutcome> last = ends.subList(ends.size() - ASIDE, ends.size());
        rows.using(Outcomes.class, here, all -> {
            for (DeviceOutcome end : last) {
                all.recordMissing(
                        Rows.RUN,
                        end.outcome(),
                        "SELECT device, '" + end.reason()
                                + "' AS reason FROM run_device WHERE run_id = ?1 AND device = '" + end.device() + "'");
            }
        });
        return rows;
    }

    private static InventoriedDevice phone(int number, Truth truth) {
        Device device = new Device(
                new DeviceName(name(number)), new DeviceModel(truth.model()), "SIP", "", "", "", "", "", "", "", "");
        return new InventoriedDevice(
                device,
                truth.site(),
                "10.0.0." + number,
                RegistrationState.REGISTERED,
                Optional.empty(),
                SettingsAccess.ENABLED);
    }

    private static Observation look(int number, Truth truth) {
        return new Observation(
                new DeviceName(name(number)),
                Instant.EPOCH,
                RegistrationState.REGISTERED,
                WebState.ONLINE,
                SettingsAccess.ENABLED,
                truth.list(),
                "",
                PhoneFacts.NONE);
    }
}
