package org.upgradenight.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.FakeCallManager;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.WebState;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.phone.CallState;
import org.upgradenight.probe.Prober;
import org.upgradenight.telling.Batches;
import org.upgradenight.telling.TellingTools;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListStatus;
import org.upgradenight.trustlist.TrustSigns;

/** One phone of one cluster; {@link #events} has everything that anybody did to either, in order. */
public final class Bench implements AutoCloseable {

    public static final DeviceName NAME = new DeviceName("SEP00000000000A");
    public static final String PLAIN_URL = "http://publisher:8080/ccmcip/authenticate.jsp";
    public static final Limits LIMITS =
            new Limits(10, 10, 1000, 1000, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(10), false);

    public final List<String> events = Collections.synchronizedList(new ArrayList<>());
    public final HandClock clock = new HandClock();
    public final FakeCallManager callManager = new FakeCallManager(events);
    /** Its thread asks nobody: the cluster is heard when the test says so. */
    public final RegistrationWatch registrations =
            new RegistrationWatch(callManager, Duration.ofMillis(1), work -> new Thread(() -> {}, "watch"));

    private final Deque<Observation> looks = new ArrayDeque<>();
    private CallState call = new CallState.Idle("bench");
    private int looked;

    /** What the next look shows; the last one is repeated. */
    public Bench shows(WebState web, TrustListStatus list) {
        return shows(web, list, PLAIN_URL);
    }

    public Bench shows(WebState web, TrustListStatus list, String authenticationUrl) {
        looks.add(new Observation(
                NAME,
                clock.instant(),
                RegistrationState.REGISTERED,
                web,
                SettingsAccess.ENABLED,
                list,
                "as the bench shows it",
                new PhoneFacts(
                        "sip78xx.12-5-1", "", "7841", "", authenticationUrl, "", "", "", "", "", "", signed(list))));
        return this;
    }

    /** A list shown as good is so by its hash. */
    private static PhoneFacts.More signed(TrustListStatus list) {
        boolean good = list == TrustListStatus.INSTALLED || list == TrustListStatus.UPDATED;
        TrustSigns signs = good ? new TrustSigns(true, Optional.empty()) : TrustSigns.NONE;
        return PhoneFacts.NONE.with(ResetCure.UNKNOWN, signs).more();
    }

    public Prober prober() {
        return (cluster, asked, subject, trail) -> {
            looked++;
            return looks.size() > 1 ? looks.poll() : looks.element();
        };
    }

    /** With that cluster behind it, which may be another than the bench's own. */
    public TellingTools telling(CallManager asked) {
        return new TellingTools(
                cluster(),
                asked,
                prober(),
                (phone, trail) -> call,
                clock,
                new Batches(Limits.DEFAULT, clock, registrations));
    }

    /** What the phone says of its call from now on. */
    public void call(CallState now) {
        call = now;
    }

    public CallState call() {
        return call;
    }

    public int looked() {
        return looked;
    }

    /** From now on RIS says so; the watch knows it once it was heard. */
    public void registered(RegistrationState state, Optional<Instant> since) {
        Registration registration = new Registration(NAME, state, "10.0.0.10", since, "Yes", "", "", "node");
        callManager.register(registration);
    }

    /** The watch hears what RIS says now, of a phone that it follows. */
    public void hear(RegistrationState state) {
        registrations.ask();
        assertEquals(Optional.of(state), registrations.latest(NAME).map(Registration::state));
    }

    /** Takes one turn and lets the time pass that it asks for. */
    public <R> Optional<R> turn(Conversation<R> conversation) {
        Turn<R> turn = conversation.turn();
        if (turn instanceof Turn.Finished<R> finished) {
            return Optional.of(finished.result());
        }
        clock.move(((Turn.Again<R>) turn).after());
        return Optional.empty();
    }

    /** Takes turns to the end, of which there must be one within so many. */
    public <R> R end(Conversation<R> conversation, int most) {
        for (int i = 0; i < most; i++) {
            Optional<R> result = turn(conversation);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new AssertionError("no end within " + most + " turns: " + events);
    }

    public int count(String event) {
        return Collections.frequency(events, event);
    }

    public Cluster cluster() {
        return SampleClusters.nowhere("10.0.0.0/8", LIMITS);
    }

    public static Device device() {
        return new Device(NAME, new DeviceModel("Cisco 7841"), "SIP", "", "pool", "site", "", "", "", "", "");
    }

    public InventoriedDevice known(RegistrationState state) {
        return new InventoriedDevice(
                device(),
                "site",
                "10.0.0.10",
                state,
                Optional.of(clock.instant().minus(Duration.ofDays(1))),
                SettingsAccess.ENABLED);
    }

    @Override
    public void close() {
        registrations.close();
    }
}
