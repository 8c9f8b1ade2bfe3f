package org.upgradenight.simulator.phone;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.Trait;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.menu.Deed;
import org.upgradenight.simulator.menu.Key;
import org.upgradenight.simulator.menu.Menu;
import org.upgradenight.simulator.menu.MenuBook;
import org.upgradenight.simulator.menu.Screen;
import org.upgradenight.simulator.time.WorldTime;

/**
 * One phone. Keys move its screen, the screen's deeds change the phone, boots fetch files from the cluster. All
 * methods may be called from any thread.
 */
public final class Phone {

    private static final int REASON_DEVICE_RESET = 8;
    private static final int REASON_MANAGER_RESET = 9;
    private static final int REASON_KEEPALIVE = 13;

    private final PhoneIdentity identity;
    private final Provisioning cluster;
    private final WorldTime time;
    private final Random random;
    private final Screen screen;
    private final KeyGate gate;
    private final TrustStore trust;
    private final StatusLog statusLog = new StatusLog();
    private final Fetching fetching;
    private final Calls calls;
    private final Set<Fault> faults;
    private final MidSequence midSequence = new MidSequence();
    private PhoneConfig config;
    private Registration registration;
    private Tally tally = Tally.EMPTY;
    private boolean powered;
    private boolean canRegister;
    private boolean webServerUp;
    private boolean booting;
    private int bootNumber;

    public Phone(PhoneIdentity identity, PhoneStart start, Provisioning cluster, WorldTime time, Random random) {
        this.identity = identity;
        this.cluster = cluster;
        this.time = time;
        this.random = random;
        this.screen = new Screen(identity.model().family().classic());
        this.gate = new KeyGate(identity.model().family());
        this.trust = new TrustStore(identity.model().family().has(Trait.TRUST_LIST), start.trustList());
        this.fetching = new Fetching(identity.name(), cluster, trust, statusLog, time);
        this.calls = new Calls(random);
        this.config = start.config();
        this.registration = start.registration();
        this.powered = start.powered();
        this.canRegister = start.canRegister();
        this.webServerUp = start.powered();
        this.faults = EnumSet.noneOf(Fault.class);
        start.faults().forEach(fault -> fault(fault, true));
        firstMessages();
    }

    public PhoneIdentity identity() {
        return identity;
    }

    /** Everything about it now. */
    public synchronized PhoneState state() {
        long now = time.millis();
        return new PhoneState(
                registration,
                config,
                webOn(),
                booting,
                trust.installed(),
                trustState(),
                inCall(),
                screen.showing(now),
                screen.dialling(now),
                statusLog.all(),
                Set.copyOf(faults),
                tally);
    }

    /** Whether a connection to its plain port is served now. */
    public synchronized boolean webOn() {
        return powered && webServerUp && config.webOn();
    }

    /** Whether it has that fault now. */
    public synchronized boolean has(Fault fault) {
        return faults.contains(fault);
    }

    /** The faults it has now. */
    public synchronized Set<Fault> faults() {
        return Set.copyOf(faults);
    }

    /** Whether a TLS server of the cluster is believed: only with a list that names its present certificates. */
    public synchronized boolean trustsSecureServers() {
        return trustState() == PhoneState.TrustState.GOOD;
    }

    /** A key arrives, already authorised. */
    public synchronized KeyAnswer press(String keyName) {
        Optional<Key> key = Key.named(keyName);
        if (key.isEmpty()) {
            return KeyAnswer.invalid();
        }
        boolean unknownBack =
                key.get().kind() == Key.Kind.NAV_BACK && !identity.quirks().navBackKnown();
        if (unknownBack) {
            return KeyAnswer.notFound();
        }
        long now = time.millis();
        boolean admitted = gate.admits(key.get(), now);
        tally = tally.withKey(inCall(), !admitted);
        if (!admitted) {
            return KeyAnswer.success("dropped");
        }
        if (restartsNow(now)) {
            return KeyAnswer.success("restarted-mid-sequence");
        }
        String effect = apply(screen.press(key.get(), menuFor(key.get()), now), now);
        return KeyAnswer.success(effect + disturbedAfter(now));
    }

    /** An Init URI arrives: brings the phone to its idle screen, if its load knows the URI. */
    public synchronized KeyAnswer init(String application) {
        Set<String> documented = Set.of("CallHistory", "Services", "Messages", "Directories", "AppStatus");
        boolean peers = "Settings".equals(application) || "Applications".equals(application);
        if (!documented.contains(application) && !(peers && identity.quirks().initKnown())) {
            return KeyAnswer.notFound();
        }
        screen.home();
        return KeyAnswer.success("home");
    }

    /** A Dial URI arrives: an outside call begins, whatever the screen shows. */
    public synchronized KeyAnswer dial() {
        tally = tally.withKey(inCall(), false).with(1, 0, 0);
        return KeyAnswer.success("dialled");
    }

    /** CUCM says: take your new configuration; the phone itself knows whether that needs a restart. */
    public synchronized void applyConfiguration() {
        if (registration.registered()) {
            time.after(Duration.ofMillis(1_000 + random.nextInt(2_000)), this::takeConfiguration);
        }
    }

    /** CUCM says: register anew, without a reboot. An unregistered phone does not hear it. */
    public synchronized void restartByManager() {
        if (registration.registered()) {
            boot(false, REASON_MANAGER_RESET);
        }
    }

    /** CUCM says: reboot. An unregistered phone does not hear it. */
    public synchronized void resetByManager() {
        if (registration.registered()) {
            boot(true, REASON_MANAGER_RESET);
        }
    }

    /** The cluster went away and came back, so a phone with power boots; answers whether it has. */
    public synchronized boolean clusterCameBack() {
        if (powered) {
            boot(true, REASON_KEEPALIVE);
        }
        return powered;
    }

    /** Sets or clears a fault. */
    public synchronized void fault(Fault fault, boolean present) {
        if (!present) {
            faults.remove(fault);
            return;
        }
        faults.add(fault);
        if (fault.word().endsWith("MidSequence") || fault == Fault.OTHER_SCREEN) {
            midSequence.expect(fault, 2 + random.nextInt(3));
        }
        if (fault == Fault.IN_CALL) {
            beginCall();
        }
    }

    /** As {@link #fault}, for one that comes in the middle of the keys: after that many of them in a menu. */
    public synchronized void disturb(Fault fault, int keys) {
        faults.add(fault);
        midSequence.expect(fault, keys);
    }

    /** Begins or ends a call by force. */
    public synchronized void forceCall(boolean inCall) {
        if (inCall) {
            calls.begin(time.millis(), Duration.ofMinutes(5));
        } else {
            calls.hangUp();
        }
    }

    /** Registers or unregisters by force; an unregistered one stays so. */
    public synchronized void forceRegistered(boolean registered) {
        canRegister = registered;
        registration = registration.to(registered, registered ? 0 : REASON_KEEPALIVE, time.wallClock());
    }

    /** Gives it another trust list by force; null for none. A model without trust lists stays without. */
    public synchronized void forceTrustList(TrustList list) {
        trust.force(list);
    }

    /** Gives it another configuration by force. */
    public synchronized void forceConfiguration(PhoneConfig forced) {
        config = forced;
    }

    private boolean inCall() {
        return registration.registered() && calls.under(time.millis());
    }

    private Optional<Menu> menuFor(Key key) {
        Optional<Menu> menu = MenuBook.behind(key, identity, config);
        return faults.contains(Fault.MENU_MOVED) ? menu.map(Menu::moved) : menu;
    }

    private boolean restartsNow(long now) {
        boolean restarts = midSequence.restartsAt(screen.inMenu(now));
        if (restarts) {
            boot(true, REASON_DEVICE_RESET);
        }
        return restarts;
    }

    private String disturbedAfter(long now) {
        Optional<Fault> what = midSequence.behind(screen.inMenu(now));
        if (what.isEmpty()) {
            return "";
        }
        switch (what.get()) {
            case CALL_MID_SEQUENCE -> calls.begin(now, Duration.ofMinutes(2));
            case IDLE_MID_SEQUENCE -> screen.home();
            default -> screen.surprise();
        }
        return ", then " + what.get().word();
    }

    private String apply(Screen.Press press, long now) {
        String effect = press.effect();
        for (Deed deed : press.deeds()) {
            effect = perform(deed, effect, now);
        }
        return effect;
    }

    private String perform(Deed deed, String effect, long now) {
        switch (deed) {
            case ENTER_ERASE_MENU -> tally = tally.withSequence(trustState() == PhoneState.TrustState.GOOD);
            case TOGGLE_LOCK -> gate.lockToggled(now);
            case DIAL -> tally = tally.with(1, 0, 0);
            case ERASE_ITL, RESET_SECURITY -> {
                return erase();
            }
            case ERASE_CTL -> {
                return "no-ctl";
            }
            case RESTART -> boot(true, REASON_DEVICE_RESET);
            case RESET_ALL -> {
                trust.erase();
                wipe(canRegister);
            }
            case RESET_NETWORK, RESET_SERVICE_MODE -> wipe(false);
        }
        return effect;
    }

    private String erase() {
        if (faults.contains(Fault.SUCCESS_WITHOUT_EFFECT)) {
            return "without-effect";
        }
        boolean empty = trust.installed().isEmpty();
        tally = tally.withErase(empty);
        trust.erase();
        if (!identity.model().family().classic()) {
            note("Erasing CTL and ITL files");
        }
        if (identity.quirks().restartsAfterErase()) {
            boot(true, REASON_DEVICE_RESET);
            return empty ? "erased-empty restarting" : "erased restarting";
        }
        return empty ? "erased-empty" : "erased";
    }

    private void wipe(boolean comesBack) {
        tally = tally.with(0, 1, 0);
        canRegister = comesBack;
        boot(true, REASON_DEVICE_RESET);
    }

    private void boot(boolean full, int reason) {
        tally = tally.with(0, 0, 1);
        booting = true;
        int number = ++bootNumber;
        screen.home();
        calls.hangUp();
        if (registration.registered()) {
            registration = registration.to(false, reason, time.wallClock());
        }
        if (full) {
            webServerUp = false;
        }
        long files = full ? 20_000 + random.nextInt(20_000) : 3_000 + random.nextInt(3_000);
        long registers = full ? 60_000 + random.nextInt(60_000) : 10_000 + random.nextInt(10_000);
        time.after(Duration.ofMillis(files), () -> fetchFiles(number, reason));
        time.after(Duration.ofMillis(registers), () -> register(number));
    }

    private synchronized void fetchFiles(int number, int reason) {
        if (number != bootNumber || !powered) {
            return;
        }
        fetching.trustLists();
        takeFile();
        if (reason == REASON_MANAGER_RESET) {
            note("Restart requested by Cisco Unified Communications Manager");
        }
        webServerUp = true;
    }

    private boolean takeFile() {
        PhoneConfig before = config;
        fetching.configuration().ifPresent(taken -> config = taken);
        return !config.equals(before);
    }

    private synchronized void takeConfiguration() {
        boolean changed = registration.registered() && takeFile();
        // an older phone reads its web server's settings at boot only
        if (changed && identity.model().family().classic()) {
            boot(true, REASON_DEVICE_RESET);
        }
    }

    private synchronized void register(int number) {
        if (number != bootNumber || !powered) {
            return;
        }
        booting = false;
        if (canRegister) {
            registration = registration.to(true, 0, time.wallClock());
            if (faults.contains(Fault.IN_CALL)) {
                beginCall();
            }
        }
    }

    private void beginCall() {
        int number = bootNumber;
        time.after(calls.beginTalkative(time.millis()), () -> callAgain(number));
    }

    private synchronized void callAgain(int number) {
        if (number == bootNumber && faults.contains(Fault.IN_CALL)) {
            beginCall();
        }
    }

    private PhoneState.TrustState trustState() {
        return trust.against(cluster.offeredTrustList());
    }

    private void firstMessages() {
        statusLog.add(registration.changed(), "File Not Found <CTL" + identity.name() + ".tlv>");
        if (trust.supported()) {
            statusLog.add(registration.changed(), identity.index() % 3 == 0 ? "ITL installed" : "Trust List updated");
        }
    }

    private void note(String text) {
        statusLog.add(time.wallClock(), text);
    }
}
