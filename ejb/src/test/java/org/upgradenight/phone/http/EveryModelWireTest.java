package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.upgradenight.phone.ShownSetting.CDP_SWITCH_PORT;
import static org.upgradenight.phone.ShownSetting.FIPS;
import static org.upgradenight.phone.ShownSetting.GRATUITOUS_ARP;
import static org.upgradenight.phone.ShownSetting.LLDP_SWITCH_PORT;
import static org.upgradenight.phone.ShownSetting.PC_PORT;
import static org.upgradenight.phone.ShownSetting.PC_VOICE_VLAN_ACCESS;
import static org.upgradenight.phone.ShownSetting.SPAN_TO_PC_PORT;
import static org.upgradenight.phone.ShownSetting.SSH;
import static org.upgradenight.phone.ShownSetting.VIDEO;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.StatusMessage;
import org.upgradenight.phone.StatusMessages;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.Habits;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * The pages of every simulated model, each at its generation's own paths and in its own words, after an upgrade that half of the
 * phones did not follow: what is read is what is true, field by field, and what a generation does not show is not made up.
 */
class EveryModelWireTest {

    private static final Set<TrustListStatus> GOOD = EnumSet.of(TrustListStatus.INSTALLED, TrustListStatus.UPDATED);
    private static final Set<TrustListStatus> BAD = EnumSet.of(TrustListStatus.UPDATE_FAILED, TrustListStatus.MISMATCH);

    private static final Set<ShownSetting> USUAL = EnumSet.of(
            SSH,
            PC_PORT,
            GRATUITOUS_ARP,
            SPAN_TO_PC_PORT,
            VIDEO,
            PC_VOICE_VLAN_ACCESS,
            CDP_SWITCH_PORT,
            LLDP_SWITCH_PORT);

    /** What else than its identity a family shows. @param rest mode, url, vlan, itl, cdp, lldp, said */
    private record Shown(Set<ShownSetting> settings, Set<String> rest) {
        static Shown of(Set<ShownSetting> settings, String rest) {
            return new Shown(settings, Set.of(rest.split(" ")));
        }
    }

    private static final Map<Family, Shown> SHOWN = shown();

    private static SimulatedEstate estate;
    private static Cluster cluster;
    private static CallManager callManager;

    private static Map<Family, Shown> shown() {
        Map<Family, Shown> shown = new EnumMap<>(Family.class);
        Set<ShownSetting> withFips = EnumSet.of(FIPS);
        withFips.addAll(USUAL);
        Set<ShownSetting> without69xx = EnumSet.copyOf(USUAL);
        without69xx.remove(VIDEO);
        for (Family family : Family.values()) {
            shown.put(family, Shown.of(family.classic() ? USUAL : withFips, "mode url vlan itl cdp lldp said"));
        }
        shown.put(
                Family.FIRST_7900,
                Shown.of(EnumSet.of(PC_PORT, GRATUITOUS_ARP, VIDEO, PC_VOICE_VLAN_ACCESS), "mode url vlan cdp said"));
        shown.put(Family.SERIES_6900, Shown.of(without69xx, "mode url vlan cdp lldp said"));
        shown.put(Family.SMALL_6900, Shown.of(Set.of(), "mode vlan"));
        shown.put(Family.SERIES_3900, Shown.of(EnumSet.of(PC_PORT), "vlan cdp lldp"));
        shown.put(Family.CONFERENCE_7937, Shown.of(Set.of(), "mode url vlan"));
        shown.put(Family.WIRELESS_7920, Shown.of(EnumSet.of(GRATUITOUS_ARP), "mode url"));
        shown.put(Family.WIRELESS_8821, Shown.of(EnumSet.of(GRATUITOUS_ARP, SSH, FIPS), "mode url itl said"));
        shown.put(Family.ANALOG_ADAPTER, Shown.of(Set.of(), "nothing"));
        return shown;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        estate = new SimulatedEstate(
                "127.77.0.0",
                "--phones",
                "240",
                "--seed",
                "5",
                "--calm",
                "true",
                "--model-mix",
                "every",
                "--bad-itl-percent",
                "50",
                "--time-scale",
                "100",
                "--phone-network",
                "127.77.0.0");
        cluster = estate.cluster(Limits.DEFAULT);
        estate.upgrade();
        callManager = estate.open(cluster);
    }

    @AfterAll
    static void end() throws IOException {
        callManager.close();
        estate.close();
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void thePagesTellWhatIsTrue(PhoneModel model) {
        List<org.upgradenight.simulator.phone.Phone> phones = phones(model);
        assertFalse(phones.isEmpty(), "no " + model);
        phones.forEach(this::compare);
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void brokenMarkupHidesNothing(PhoneModel model) {
        phones(model).forEach(phone -> {
            phone.fault(Fault.BROKEN_MARKUP, true);
            compare(phone);
            phone.fault(Fault.BROKEN_MARKUP, false);
        });
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void theTrustListIsJudgedByWhatThePagesTell(PhoneModel model) {
        boolean tells = phones(model).stream()
                .allMatch(phone -> estate.truth(phone).get("tellsTrustList").asBoolean());
        for (org.upgradenight.simulator.phone.Phone phone : phones(model)) {
            TrustListStatus seen = estate.look(cluster, callManager, phone).trustList();
            String about = seen + " " + estate.truth(phone);
            switch (phone.state().trust()) {
                case UNSUPPORTED -> assertEquals(TrustListStatus.NOT_SUPPORTED, seen, about);
                case NONE -> throw new AssertionError("nobody erased it: " + about);
                case GOOD -> assertTrue(tells ? GOOD.contains(seen) : seen == TrustListStatus.UNKNOWN, about);
                case STALE -> assertTrue(tells ? BAD.contains(seen) : seen == TrustListStatus.UNKNOWN, about);
            }
        }
    }

    private void compare(org.upgradenight.simulator.phone.Phone simulated) {
        PhoneIdentity identity = simulated.identity();
        PhoneState state = simulated.state();
        Shown shown = SHOWN.get(identity.model().family());
        Phone asked = Phone.of(cluster, estate.known(simulated).device(), "", identity.ip());
        DevicePage device = page(estate.pages.device(asked, Trail.NONE), "device page", simulated);
        NetworkPage network = page(estate.pages.network(asked, Trail.NONE), "network page", simulated);
        assertEquals(
                List.of(
                        identity.mac(),
                        identity.name(),
                        identity.directoryNumber(),
                        identity.load(),
                        identity.serial(),
                        identity.model().hardware()),
                List.of(
                        device.mac(),
                        device.hostName(),
                        device.directoryNumber(),
                        device.load(),
                        device.serial(),
                        device.modelNumber()));
        Habits habits = Habits.of(identity);
        assertEquals(
                settings(shown.settings(), habits),
                device.settings().or(network.settings()).on());
        String mode = habits.securityMode();
        boolean otherWords = identity.model().family() == Family.CONFERENCE_7937 && mode.equals("Non Secure");
        assertEquals(
                List.of(
                        identity.ip(),
                        estate.simulator.endpoints().publisher(),
                        "yes",
                        told(shown, "mode", otherWords ? "Not Secure" : mode),
                        told(shown, "url", state.authenticationUrl()),
                        told(shown, "vlan", "210"),
                        told(shown, "itl", hash(identity, state))),
                List.of(
                        network.address(),
                        network.tftpServer(),
                        network.webAccess().toLowerCase(java.util.Locale.ROOT),
                        network.securityMode(),
                        network.authenticationUrl(),
                        network.voiceVlan(),
                        network.itl().signature()));
        neighbours(shown, asked, identity.switchPort());
        messages(shown, asked, state);
    }

    private static void neighbours(Shown shown, Phone asked, PhoneIdentity.SwitchPort at) {
        PageAnswer<PortPage> answer = estate.pages.port(asked, Trail.NONE);
        if (!shown.rest().contains("cdp")) {
            assertInstanceOf(PageAnswer.NotFound.class, answer);
            return;
        }
        boolean cdp = !at.lldpOnly();
        assertEquals(
                new PortPage(
                        cdp ? at.name() : "",
                        cdp ? at.ip() : "",
                        cdp ? at.port() : "",
                        told(shown, "lldp", at.name().substring(0, at.name().indexOf('.'))),
                        told(shown, "lldp", at.ip()),
                        told(shown, "lldp", at.shortPort())),
                ((PageAnswer.Page<PortPage>) answer).content());
    }

    private static void messages(Shown shown, Phone asked, PhoneState state) {
        PageAnswer<StatusMessages> answer = estate.pages.statusMessages(asked, Trail.NONE);
        if (!shown.rest().contains("said")) {
            assertInstanceOf(PageAnswer.NotFound.class, answer);
            return;
        }
        StatusMessages read = ((PageAnswer.Page<StatusMessages>) answer).content();
        assertEquals(
                state.messages().stream()
                        .map(org.upgradenight.simulator.handset.StatusMessage::text)
                        .toList(),
                read.texts());
        assertTrue(read.messages().stream().map(StatusMessage::stamp).noneMatch(String::isEmpty), read::toString);
    }

    private static Map<ShownSetting, Boolean> settings(Set<ShownSetting> shown, Habits habits) {
        Map<ShownSetting, Boolean> all = new EnumMap<>(ShownSetting.class);
        all.put(SSH, habits.ssh());
        all.put(PC_PORT, habits.pcPort());
        all.put(GRATUITOUS_ARP, habits.gratuitousArp());
        all.put(SPAN_TO_PC_PORT, habits.spanToPcPort());
        all.put(VIDEO, habits.video());
        all.put(PC_VOICE_VLAN_ACCESS, habits.voiceVlanAccess());
        all.put(CDP_SWITCH_PORT, habits.cdpSwitchPort());
        all.put(LLDP_SWITCH_PORT, habits.lldpSwitchPort());
        all.put(FIPS, habits.fips());
        all.keySet().retainAll(shown);
        return all;
    }

    private static String hash(PhoneIdentity phone, PhoneState state) {
        TrustList list = state.trustList().orElse(null);
        if (list == null) {
            return "";
        }
        return HexFormat.of().formatHex(phone.quirks().shortHash() ? list.md5() : list.sha1());
    }

    private static String told(Shown shown, String what, String value) {
        return shown.rest().contains(what) ? value : "";
    }

    private static <T> T page(PageAnswer<T> answer, String what, org.upgradenight.simulator.phone.Phone of) {
        if (answer instanceof PageAnswer.Page<T> page) {
            return page.content();
        }
        throw new AssertionError(what + " of " + of.identity() + ": " + answer);
    }

    private static List<org.upgradenight.simulator.phone.Phone> phones(PhoneModel model) {
        return estate.simulator.phones().values().stream()
                .filter(phone -> phone.identity().model() == model)
                .toList();
    }
}
