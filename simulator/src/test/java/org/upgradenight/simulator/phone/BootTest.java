package org.upgradenight.simulator.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity.Quirks;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.StatusMessage;

class BootTest {

    private static final PhoneConfig CLOSED = new PhoneConfig(1, 0, 1, "", "");

    private final Bench bench = new Bench();

    @Test
    void rebootTakesTheWebServerDownAndChangesTheTimeStamp() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        Instant before = phone.state().registration().changed();
        phone.resetByManager();
        assertFalse(phone.webOn());
        assertFalse(phone.state().registration().registered());
        bench.time.pass(Duration.ofSeconds(41));
        assertTrue(phone.webOn(), "the web server is up before the registration");
        bench.time.pass(Duration.ofSeconds(80));
        assertTrue(phone.state().registration().registered());
        assertNotEquals(before, phone.state().registration().changed());
    }

    @Test
    void restartKeepsTheWebServerUp() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        phone.restartByManager();
        assertTrue(phone.webOn());
        bench.time.pass(Duration.ofSeconds(21));
        assertTrue(phone.state().registration().registered());
    }

    @Test
    void staleListRefusesListAndConfiguration() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        bench.upgrade();
        bench.configuration = CLOSED;
        phone.resetByManager();
        bench.time.pass(Duration.ofMinutes(3));
        assertEquals(PhoneState.TrustState.STALE, phone.state().trust());
        assertTrue(phone.webOn(), "the new configuration was refused");
        assertTrue(texts(phone).contains("Trust List update failed"));
        assertTrue(phone.state().registration().registered());
        assertFalse(phone.trustsSecureServers());
    }

    @Test
    void vouchedListIsTakenWithTheConfiguration() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        bench.upgrade();
        bench.vouches = true;
        bench.configuration = CLOSED;
        phone.resetByManager();
        bench.time.pass(Duration.ofMinutes(3));
        assertEquals(PhoneState.TrustState.GOOD, phone.state().trust());
        assertFalse(phone.webOn());
        assertTrue(texts(phone).contains("Trust List updated"));
    }

    @Test
    void phoneWithoutAListTakesTheFirst() {
        Phone phone = bench.phone(PhoneModel.CP_7942, 9, Quirks.none());
        bench.upgrade();
        bench.press(phone, "Settings 4 5 2 * * # Soft4 Soft2");
        assertEquals(PhoneState.TrustState.NONE, phone.state().trust());
        bench.time.pass(Duration.ofMinutes(5));
        assertEquals(PhoneState.TrustState.NONE, phone.state().trust(), "only a boot fetches the list");
        phone.resetByManager();
        bench.time.pass(Duration.ofMinutes(3));
        assertEquals(PhoneState.TrustState.GOOD, phone.state().trust());
        assertTrue(texts(phone).contains("ITL installed"));
    }

    @Test
    void applyIsTakenLiveByNewPhonesAndByARestartOnOldOnes() {
        Phone newer = bench.phone(PhoneModel.CP_8841);
        Phone classic = bench.phone(PhoneModel.CP_7965, 9, Quirks.none());
        bench.configuration = CLOSED;
        newer.applyConfiguration();
        classic.applyConfiguration();
        bench.time.pass(Duration.ofSeconds(4));
        assertFalse(newer.webOn());
        assertTrue(newer.state().registration().registered());
        assertFalse(classic.state().registration().registered());
        assertEquals(1, classic.state().tally().restarts());
    }

    @Test
    void unregisteredPhoneHearsNoOrder() {
        Phone phone = bench.phone(PhoneModel.CP_8841);
        phone.forceRegistered(false);
        phone.resetByManager();
        phone.applyConfiguration();
        assertEquals(0, phone.state().tally().restarts());
    }

    @Test
    void secureAuthenticationUrlWins() {
        assertEquals("https://b", new PhoneConfig(0, 0, 1, "http://a", "https://b").authenticationUrlInForce());
        assertEquals("http://a", new PhoneConfig(0, 0, 1, "http://a", "").authenticationUrlInForce());
    }

    @Test
    void httpsOnlyClosesThePlainPort() {
        assertFalse(new PhoneConfig(0, 1, 1, "", "").webOn());
    }

    private static List<String> texts(Phone phone) {
        return phone.state().messages().stream().map(StatusMessage::text).toList();
    }
}
