package org.upgradenight.phone.cti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.CtiLine;
import org.upgradenight.phone.CtiUnavailableException;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayResult;
import org.upgradenight.phone.PressRisks;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.jtapi.StandInJar;
import org.upgradenight.simulator.phone.Tally;

/** The channel by the stand-in library, in a loader of its own, to simulated phones whose web servers are shut. */
class JtapiLinesWireTest {

    private static final int MANY = 100;

    @TempDir
    private static Path folder;

    private static Simulator simulator;
    private static CtiLine line;

    @BeforeAll
    static void start() throws Exception {
        StandInJar.write(folder.resolve("jtapi.jar"));
        simulator = Simulator.start(Options.of(
                "--phones",
                "5",
                "--seed",
                "3",
                "--calm",
                "true",
                "--model-mix",
                "7965=1",
                "--time-scale",
                "2",
                "--bad-itl-percent",
                "100",
                "--phone-network",
                "127.61.0.0"));
        simulator.phones().values().forEach(phone -> {
            PhoneConfig open = phone.state().config();
            phone.forceConfiguration(new PhoneConfig(
                    1,
                    open.webProtocol(),
                    open.settingsAccess(),
                    open.authenticationUrl(),
                    open.secureAuthenticationUrl()));
        });
        line = lines(folder).open(cluster("phone-Secret-1"), Thread::new);
    }

    @AfterAll
    static void stop() throws IOException {
        line.close();
        simulator.close();
    }

    @Test
    void aTrustListIsErasedThoughTheWebServerIsOff() {
        Phone phone = phone(0);
        PlayResult result = play(phone, () -> true);
        assertInstanceOf(PlayResult.Played.class, result, result::toString);
        assertEquals(1, truth(phone).erased(), () -> truth(phone).toString());
    }

    @Test
    void aPhoneInACallIsNotPressed() {
        Phone phone = phone(1);
        simulator.phones().get(phone.name().value()).forceCall(true);
        assertInstanceOf(CallState.Busy.class, line.callStates().of(phone, Trail.NONE));
        assertInstanceOf(PlayResult.InCall.class, play(phone, () -> true));
        assertEquals(0, truth(phone).keys());
    }

    @Test
    void aPhoneThatIsNotRegisteredIsLeftAlone() {
        Phone phone = phone(2);
        simulator.phones().get(phone.name().value()).forceRegistered(false);
        PlayResult.Harmless result = assertInstanceOf(PlayResult.Harmless.class, play(phone, () -> true));
        assertEquals("NO_ANSWER", result.reason());
        assertEquals(0, truth(phone).keys());
    }

    @Test
    void placesAreFew() {
        int taken = 0;
        while (taken < MANY && line.enter()) {
            taken++;
        }
        for (int i = 0; i < taken; i++) {
            line.leave();
        }
        assertEquals(10, taken);
    }

    @Test
    void aRefusedLoginSaysWhatToDo() {
        CtiUnavailableException refused =
                assertThrows(CtiUnavailableException.class, () -> lines(folder).open(cluster("wrong"), Thread::new));
        assertTrue(refused.getMessage().startsWith("UN2233"), refused.getMessage());
        assertFalse(refused.getMessage().contains("wrong"), refused.getMessage());
    }

    @Test
    void withoutTheLibraryThereIsNoChannel(@TempDir Path empty) {
        JtapiLines lines = lines(empty);
        assertFalse(lines.configured(cluster("x")));
        CtiUnavailableException none =
                assertThrows(CtiUnavailableException.class, () -> lines.open(cluster("x"), Thread::new));
        assertTrue(none.getMessage().startsWith("UN2230"), none.getMessage());
    }

    @Test
    void anotherJarIsNotTheLibrary(@TempDir Path other) throws IOException {
        new JarOutputStream(Files.newOutputStream(other.resolve("jtapi.jar"))).close();
        CtiUnavailableException none =
                assertThrows(CtiUnavailableException.class, () -> lines(other).open(cluster("x"), Thread::new));
        assertTrue(none.getMessage().startsWith("UN2232"), none.getMessage());
    }

    @Test
    void aPasswordThatWouldSayMoreIsRefused() {
        CtiUnavailableException refused = assertThrows(
                CtiUnavailableException.class, () -> lines(folder).open(cluster("a;login=root"), Thread::new));
        assertTrue(refused.getMessage().startsWith("UN2237"), refused.getMessage());
    }

    private static PlayResult play(Phone phone, BooleanSupplier mayPress) {
        return line.player()
                .play(
                        phone,
                        new KeyScriptCatalogue()
                                .deletingItl(phone.model(), phone.load())
                                .orElseThrow(),
                        Duration.ofMillis(1),
                        new PressRisks(false, true, false),
                        mayPress,
                        Trail.NONE);
    }

    private static Tally truth(Phone phone) {
        return simulator.phones().get(phone.name().value()).state().tally();
    }

    private static Phone phone(int index) {
        PhoneIdentity simulated = simulator.phones().values().stream()
                .filter(phone -> phone.identity().index() == index)
                .findFirst()
                .orElseThrow()
                .identity();
        return new Phone(
                new DeviceName(simulated.name()),
                new DeviceModel("Cisco " + simulated.model().number()),
                simulated.load(),
                simulated.ip(),
                80,
                new Credentials("x", "y"),
                Duration.ofSeconds(5));
    }

    private static JtapiLines lines(Path where) {
        return new JtapiLines(
                cluster -> new CtiManagers(
                        List.of("127.0.0.1:" + simulator.endpoints().ctiPort())),
                where);
    }

    private static Cluster cluster(String password) {
        return SampleClusters.simulated(simulator.endpoints(), "127.61.0.0/16", Limits.DEFAULT)
                .during(new Credentials(simulator.endpoints().phoneUser(), password), "");
    }
}
