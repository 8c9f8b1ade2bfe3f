package org.upgradenight.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.TrustList;

/** A phone on a work bench: its cluster is this object, its time stands still. */
final class Bench implements Provisioning {

    static final PhoneConfig OPEN = new PhoneConfig(0, 0, 1, "http://192.0.2.1/auth", "");
    static final TrustList OLD = list(1, "old-key");
    static final TrustList NEW = list(2, "new-key");

    final StoppedTime time = new StoppedTime();
    TrustList offered = OLD;
    boolean vouches;
    PhoneConfig configuration = OPEN;

    Phone phone(PhoneModel model, int loadMajor, PhoneIdentity.Quirks quirks, Fault... faults) {
        Set<Fault> with = EnumSet.noneOf(Fault.class);
        with.addAll(Set.of(faults));
        PhoneIdentity identity = new PhoneIdentity(
                1,
                "SEP00DEAD000001",
                "00DEAD000001",
                "127.32.0.1",
                model,
                "SIP",
                "load",
                loadMajor,
                "FCH1",
                "1000",
                new PhoneIdentity.SwitchPort("sw", "192.0.2.9", "Gi1", "Gi1", false),
                quirks);
        Registration registered = new Registration(true, true, 0, Instant.parse("2026-11-01T00:00:00Z"));
        PhoneStart start = new PhoneStart(true, true, registered, configuration, OLD, with);
        Phone phone = new Phone(identity, start, this, time, new Random(7));
        time.pass(Duration.ofSeconds(1));
        return phone;
    }

    Phone phone(PhoneModel model) {
        return phone(model, 12, PhoneIdentity.Quirks.none());
    }

    /** Presses keys a second and a half apart; digits, star and pound by their character. Answers the last effect. */
    String press(Phone phone, String keys) {
        String effect = "";
        for (String key : keys.split(" ")) {
            time.pass(Duration.ofMillis(1_500));
            effect = phone.press(name(key)).effect();
        }
        return effect;
    }

    private static String name(String key) {
        return switch (key) {
            case "*" -> "KeyPadStar";
            case "#" -> "KeyPadPound";
            default -> key.length() == 1 ? "KeyPad" + key : key;
        };
    }

    void upgrade() {
        offered = NEW;
    }

    private static TrustList list(int generation, String signer) {
        return new TrustList(generation, signer, new byte[20], new byte[16]);
    }

    @Override
    public TrustList offeredTrustList() {
        return offered;
    }

    @Override
    public boolean vouchesForOffered(String phoneName) {
        return vouches;
    }

    @Override
    public PhoneConfig configurationOf(String phoneName) {
        return configuration;
    }

    @Override
    public void served(String phoneName, String file, boolean found) {
        // nobody reads TFTP's log here
    }
}
