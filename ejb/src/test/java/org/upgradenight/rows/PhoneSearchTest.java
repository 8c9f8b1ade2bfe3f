package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
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
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.Page;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.SqlPhoneHistory;
import org.upgradenight.run.SqlRunHistory;
import org.upgradenight.trustlist.TrustListStatus;

/** A part of a name, description, extension, address or owner finds a phone, in its run and in its cluster. */
class PhoneSearchTest {

    private static final InventoriedDevice ANN =
            phone("SEP00000000000A", "\u00C4nne's 100% desk_1", "4711", "ann.lee", "10.1.2.3");
    private static final InventoriedDevice BOB =
            phone("SEP00000000000B", "Lobby\u2019s phone", "4712", "Bob", "10.1.2.30");

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPartOfAnyOfItsTextsFindsAPhone(DatabaseKind kind) throws IOException {
        Rows rows = filled(kind);
        for (String one :
                List.of("00a", "SEP00000000000A", "\u00e4nne", "desk_1", "100%", "4711", "LEE", "10.1.2.3 ")) {
            String found = one.endsWith(" ") ? "A B" : "A";
            assertEquals(found, found(rows, one.strip()), one);
        }
        assertEquals("B", found(rows, "bob"));
        assertEquals("A B", found(rows, "471"));
        for (String none : List.of("desk%1", "d_sk", "!", "4711 ann", "bob\u2019s", "10.1.2.3\\")) {
            assertEquals("", found(rows, none), none);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyPageTellsHowManyThereAre(DatabaseKind kind) throws IOException {
        Rows rows = filled(kind);
        for (int size : List.of(1, 2, 3)) {
            for (int page : List.of(0, 1, 2, 9)) {
                DeviceFilter both = new DeviceFilter("", "", "", "471");
                Page<DeviceRow> ofRun = rows.asking(SqlRunHistory.class).devices(Rows.RUN, both, page, size);
                assertEquals(2, ofRun.total(), page + " of " + size);
                assertEquals(
                        Math.max(0, Math.min(size, 2 - page * size)),
                        ofRun.items().size());
                assertEquals(
                        2,
                        rows.asking(SqlPhoneHistory.class)
                                .phones(Rows.CLUSTER, both, page, size)
                                .total());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void longTextsAreSearchedAsFarAsTheyAreKept(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        String long1 = "\uD83D\uDCDE".repeat(200);
        rows.using(
                InventorySnapshot.class,
                here,
                all -> all.add(Rows.RUN, List.of(phone("SEP00000000000A", long1, long1, long1, "10.1.2.3"))));
        assertEquals(1, ofRun(rows, "\uD83D\uDCDE\uD83D\uDCDE").total());
    }

    private Rows filled(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.using(InventorySnapshot.class, here, all -> all.add(Rows.RUN, List.of(ANN, BOB)));
        rows.using(
                Findings.class,
                here,
                all -> all.record(Rows.RUN, Rows.CLUSTER, Phase.BEFORE, List.of(look(ANN), look(BOB))));
        return rows;
    }

    private static String found(Rows rows, String part) {
        List<String> ofCluster =
                names(rows
                        .asking(SqlPhoneHistory.class)
                        .phones(Rows.CLUSTER, new DeviceFilter("", "", "", part), 0, 10)
                        .items()
                        .stream()
                        .map(PhoneHistory.Seen::row)
                        .toList());
        assertEquals(ofCluster, names(ofRun(rows, part).items()));
        assertEquals(
                ofCluster,
                names(rows
                        .asking(SqlPhoneHistory.class)
                        .phones(Rows.CLUSTER, new DeviceFilter("", "Oslo", "", part), 0, 10)
                        .items()
                        .stream()
                        .map(PhoneHistory.Seen::row)
                        .toList()));
        return String.join(" ", ofCluster);
    }

    private static Page<DeviceRow> ofRun(Rows rows, String part) {
        return rows.asking(SqlRunHistory.class).devices(Rows.RUN, new DeviceFilter("", "", "", part), 0, 10);
    }

    private static List<String> names(List<DeviceRow> rows) {
        return rows.stream().map(row -> row.name().substring(14)).toList();
    }

    private static InventoriedDevice phone(
            String name, String description, String extension, String owner, String address) {
        Device device = new Device(
                new DeviceName(name),
                new DeviceModel("Cisco 8841"),
                "SIP",
                description,
                "",
                "",
                "",
                "",
                extension,
                owner,
                "");
        return new InventoriedDevice(
                device, "Oslo", address, RegistrationState.REGISTERED, Optional.empty(), SettingsAccess.ENABLED);
    }

    private static Observation look(InventoriedDevice phone) {
        return new Observation(
                phone.device().name(),
                Instant.EPOCH,
                RegistrationState.REGISTERED,
                WebState.ONLINE,
                SettingsAccess.ENABLED,
                TrustListStatus.INSTALLED,
                "",
                PhoneFacts.NONE);
    }
}
