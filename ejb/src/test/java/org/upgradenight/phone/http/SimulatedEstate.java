package org.upgradenight.phone.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.axl.AxlCallManagers;
import org.upgradenight.classification.Observation;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.inventory.Trail;
import org.upgradenight.probe.PhoneProber;
import org.upgradenight.probe.ServerLists;
import org.upgradenight.probe.Subject;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;
import org.upgradenight.simulator.phone.Phone;

/** A simulated cluster with its phones, and the product's own means to speak to both. */
final class SimulatedEstate implements AutoCloseable {

    final Simulator simulator;
    final PhoneHttp http = new PhoneHttp(
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500), 256 * 1024, 1000));
    final HttpPhonePages pages = new HttpPhonePages(http);
    final PhoneProber prober = new PhoneProber(pages, new ServerLists(), Clock.systemUTC());
    private final String network;

    SimulatedEstate(String network, String... options) throws IOException, InterruptedException {
        this.network = network;
        simulator = Simulator.start(Options.of(options));
    }

    /** The upgrade of the cluster; every phone is back when this returns. */
    void upgrade() {
        simulator.upgrade();
        Awaitility.await("phones back")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> simulator.phones().values().stream()
                        .noneMatch(phone -> phone.state().booting()));
    }

    CallManager open(Cluster cluster) {
        return new AxlCallManagers(unheard(), new Meters()).open(cluster);
    }

    Cluster cluster(Limits limits) {
        return SampleClusters.simulated(simulator.endpoints(), network + "/16", limits);
    }

    InventoriedDevice known(Phone phone) {
        DeviceName name = new DeviceName("SEP" + phone.identity().mac());
        DeviceModel model = new DeviceModel(phone.identity().model().axlName());
        return new InventoriedDevice(
                new Device(name, model, "SIP", "", "pool", "site", "", "", "", "", ""),
                "site",
                phone.identity().ip(),
                RegistrationState.REGISTERED,
                Optional.of(phone.state().registration().changed()),
                SettingsAccess.ENABLED);
    }

    Observation look(Cluster cluster, CallManager callManager, Phone phone) {
        return prober.observe(cluster, callManager, Subject.of(known(phone)), Trail.NONE);
    }

    JsonNode truth(Phone phone) {
        return simulator.truthOf(phone.identity().name());
    }

    @SuppressWarnings("unchecked") // a proxy has no type parameters
    private static <T> Event<T> unheard() {
        return (Event<T>) Proxy.newProxyInstance(
                SimulatedEstate.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, told) -> null);
    }

    @Override
    public void close() throws IOException {
        http.close();
        simulator.close();
    }
}
