package org.upgradenight.simulator.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.StatusMessage;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.simulator.phone.Registration;
import org.upgradenight.simulator.phone.Tally;

class PageBookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:04:05Z");
    private static final Surroundings CLUSTER = new Surroundings("192.0.2.5", "http://192.0.2.5:8080/ccmcip");
    private static final String ADAPTER = "/CGI/Java/Serviceability?adapter=";
    private static final List<String> EVERYWHERE = List.of(
            ADAPTER + "device.statistics.device",
            ADAPTER + "device.statistics.configuration",
            ADAPTER + "device.statistics.port.network",
            ADAPTER + "device.settings.status.messages",
            "/CGI/Java/Serviceability?adapterX=device.statistics.configuration",
            "/DeviceInformation",
            "/DeviceInformationX",
            "/NetworkConfiguration",
            "/NetworkConfigurationX",
            "/PortInformation?1",
            "/PortInformationX?1",
            "/DeviceLog?2",
            "/Device_Information.html",
            "/Network_Setup.html",
            "/Network.html",
            "/Device_Information.htm",
            "/Network_Setup.htm",
            "/localmenus.cgi?func=604",
            "/localmenus.cgi?func=219",
            "/NetworkInformation",
            "/status.html");

    /** Letters: the pages by their place in the list above. */
    @ParameterizedTest
    @CsvSource({
        "CP_7940, FGHIJKL",
        "CP_6945, FHJU",
        "CP_6901, MN",
        "CP_3905, MNO",
        "CP_7937, RS",
        "CP_7925, FT",
        "CP_8821, ABD",
        "CP_8831, ABCD",
        "CP_8832, ABCDEFGHIJK",
        "CP_8945, ABDJ",
        "CP_9971, ABCDEFGHIJK",
        "ATA_187, PQ",
        "CP_7975, ABCDEFGHIJKL",
        "CP_8851, ABCDEFGHIJKL"
    })
    void pagesAreWhereTheGenerationHasThemAndNowhereElse(PhoneModel model, String letters) {
        StringBuilder served = new StringBuilder();
        for (int at = 0; at < EVERYWHERE.size(); at++) {
            if (page(model, EVERYWHERE.get(at)).isPresent()) {
                served.append((char) ('A' + at));
            }
        }
        assertEquals(letters, served.toString());
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void everyPageIsFilledWithWhatIsTrue(PhoneModel model) {
        PhoneIdentity phone = phone(model);
        List<String> pages =
                EVERYWHERE.stream().flatMap(path -> page(model, path).stream()).toList();
        assertFalse(pages.isEmpty());
        pages.forEach(text -> assertFalse(text.contains("{"), text));
        String all = String.join("\n", pages);
        for (String fact : List.of(phone.mac(), phone.load(), phone.serial(), phone.ip())) {
            assertTrue(all.replace("&#x2D;", "-").contains(fact), fact);
        }
    }

    @Test
    void firstGenerationHasItsOwnNames() {
        String network = page(PhoneModel.CP_7960, "/NetworkConfigurationX").orElseThrow();
        assertTrue(network.contains("<GlobalSecurityMode>"), network);
        assertTrue(network.contains("<webAccess>Yes</webAccess>"), network);
        assertTrue(network.contains("<AuthenticationURL>http://plain</AuthenticationURL>"), network);
        String port = page(PhoneModel.CP_7960, "/PortInformationX?1").orElseThrow();
        assertTrue(port.contains("<deviceId>sw1.example.net</deviceId>"), port);
    }

    @ParameterizedTest
    @CsvSource({
        "CP_6921, /status.html, 'var s0 = \"[01:04:05pm 11/22/26] Trust List update failed\";'",
        "CP_8831, /CGI/Java/Serviceability?adapter=device.settings.status.messages, [1:04:05p 11&#x2F;22&#x2F;26] Trust",
        "CP_7940, /DeviceLog?2, 1:04:05p Trust"
    })
    void messagesAreStampedInTheWayOfTheGeneration(PhoneModel model, String path, String written) {
        String text = page(model, path).orElseThrow();
        assertTrue(text.contains(written), text);
    }

    @Test
    void whatTellsOfTheTrustList() {
        Set<Family> silent = EnumSet.noneOf(Family.class);
        Stream.of(Family.values())
                .filter(family -> !PageBook.tellsTrustList(family))
                .forEach(silent::add);
        assertEquals(
                EnumSet.of(
                        Family.SMALL_6900,
                        Family.SERIES_3900,
                        Family.CONFERENCE_7937,
                        Family.WIRELESS_7920,
                        Family.ANALOG_ADAPTER),
                silent);
    }

    private static Optional<String> page(PhoneModel model, String target) {
        int mark = target.indexOf('?');
        return PageBook.find(
                        phone(model),
                        state(model),
                        CLUSTER,
                        NOW,
                        mark < 0 ? target : target.substring(0, mark),
                        mark < 0 ? "" : target.substring(mark + 1))
                .map(page -> new String(page.body(), StandardCharsets.UTF_8));
    }

    private static PhoneIdentity phone(PhoneModel model) {
        String mac = "00DEAD000001";
        String load = model.onlyLoad("SIP").isEmpty() ? "load-1" : model.onlyLoad("SIP");
        return new PhoneIdentity(
                1,
                model.prefix() + mac,
                mac,
                "127.32.0.1",
                model,
                "SIP",
                load,
                9,
                "FCH1",
                "1000",
                new PhoneIdentity.SwitchPort("sw1.example.net", "192.0.2.9", "GigabitEthernet1/0/1", "Gi1/0/1", false),
                PhoneIdentity.Quirks.none());
    }

    private static PhoneState state(PhoneModel model) {
        boolean without = model.family() == Family.FIRST_7900;
        return new PhoneState(
                new Registration(true, true, 0, NOW),
                new PhoneConfig(0, 0, 1, "http://plain", "https://secure"),
                true,
                false,
                without ? Optional.empty() : Optional.of(new TrustList(1, "key", new byte[20], new byte[16])),
                without ? PhoneState.TrustState.UNSUPPORTED : PhoneState.TrustState.STALE,
                false,
                Optional.empty(),
                false,
                List.of(new StatusMessage(NOW, "Trust List update failed")),
                Set.of(),
                new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
