package org.upgradenight.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.cisco.jtapi.extensions.CiscoTermEvFilter;
import com.cisco.jtapi.extensions.CiscoTerminal;
import com.cisco.jtapi.extensions.CiscoTerminalObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.telephony.InvalidArgumentException;
import javax.telephony.JtapiPeerFactory;
import javax.telephony.Provider;
import javax.telephony.ProviderUnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.phone.Phone;

class CtiWireTest {

    private static Simulator simulator;
    private static Provider provider;

    @BeforeAll
    static void start() throws Exception {
        simulator = Simulator.start(
                Options.of("--phones", "6", "--calm", "true", "--phone-user", "keys", "--phone-password", "right"));
        provider = JtapiPeerFactory.getJtapiPeer(null).getProvider(connect("right"));
        Patience.until("in service", () -> provider.getState() == Provider.IN_SERVICE);
    }

    @AfterAll
    static void end() throws IOException {
        provider.shutdown();
        simulator.close();
    }

    @Test
    void keysReachAPhoneWhoseWebServerIsOff() throws Exception {
        Phone phone = phone(0);
        PhoneConfig open = phone.state().config();
        phone.forceConfiguration(new PhoneConfig(
                1,
                open.webProtocol(),
                open.settingsAccess(),
                open.authenticationUrl(),
                open.secureAuthenticationUrl()));
        CiscoTerminal terminal = observed(phone);
        assertEquals("", terminal.sendData(execute("Key:KeyPad1")));
        assertEquals(
                1,
                log("\"phone\":\"" + phone.identity().name() + "\",\"kind\":\"key\"")
                        .size());
    }

    @Test
    void dataThatComesTooSoonIsLostAndNobodyIsTold() throws Exception {
        Phone phone = phone(1);
        CiscoTerminal terminal = observed(phone);
        assertEquals("", terminal.sendData(execute("Key:KeyPad1")));
        assertEquals("", terminal.sendData(execute("Key:KeyPad2")));
        assertEquals(
                1,
                log(phone.identity().name()).stream()
                        .filter(line -> line.contains("lost by cti"))
                        .count());
    }

    @Test
    void aPhoneTellsItsStateOnlyToThoseWhoWantToHearIt() throws Exception {
        Phone phone = phone(2);
        CiscoTerminal terminal = observed(phone);
        assertEquals(CiscoTerminal.DEVICESTATE_UNKNOWN, terminal.getDeviceState());
        CiscoTermEvFilter filter = terminal.getFilter();
        filter.setDeviceStateIdleEvFilter(true);
        filter.setDeviceStateActiveEvFilter(true);
        filter.setDeviceStateAlertingEvFilter(true);
        filter.setDeviceStateHeldEvFilter(true);
        terminal.setFilter(filter);
        assertEquals(CiscoTerminal.DEVICESTATE_IDLE, terminal.getDeviceState());
        phone.forceCall(true);
        assertEquals(CiscoTerminal.DEVICESTATE_ACTIVE, terminal.getDeviceState());
    }

    @Test
    void anUnregisteredOrUnobservedPhoneIsOutOfService() throws Exception {
        Phone phone = phone(3);
        CiscoTerminal unobserved =
                (CiscoTerminal) provider.getTerminal(phone.identity().name());
        assertEquals(CiscoTerminal.OUT_OF_SERVICE, unobserved.getState());
        CiscoTerminal terminal = observed(phone);
        assertEquals(CiscoTerminal.IN_SERVICE, terminal.getState());
        phone.forceRegistered(false);
        assertEquals(CiscoTerminal.OUT_OF_SERVICE, terminal.getState());
        assertThrows(IllegalStateException.class, () -> terminal.sendData(execute("Key:KeyPad1")));
    }

    @Test
    void onlyTheUsersOwnPhonesAreReached() {
        assertThrows(InvalidArgumentException.class, () -> provider.getTerminal("SEP00BEEF000000"));
        assertThrows(
                ProviderUnavailableException.class,
                () -> JtapiPeerFactory.getJtapiPeer(null).getProvider(connect("wrong")));
    }

    private static CiscoTerminal observed(Phone phone) throws InvalidArgumentException {
        CiscoTerminal terminal =
                (CiscoTerminal) provider.getTerminal(phone.identity().name());
        terminal.addObserver((CiscoTerminalObserver) events -> {});
        return terminal;
    }

    private static String execute(String key) {
        return "<CiscoIPPhoneExecute><ExecuteItem URL=\"" + key + "\"/></CiscoIPPhoneExecute>";
    }

    private static String connect(String password) {
        return "127.0.0.1:" + simulator.endpoints().ctiPort() + ";login=keys;passwd=" + password;
    }

    private static Phone phone(int index) {
        return simulator.phones().values().stream()
                .filter(phone -> phone.identity().index() == index)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> log(String containing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        simulator.journal().copy(0, 10_000, out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(containing))
                .toList();
    }
}
