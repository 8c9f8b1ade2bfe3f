package org.upgradenight.simulator.population;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.cluster.ProfileRow;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.phone.PhoneStart;
import org.upgradenight.simulator.phone.Registration;
import org.upgradenight.simulator.time.WorldTime;

/** Fills a cluster with devices and makes their phones. The same census makes the same estate. */
public final class Estate {

    private static final int UNREGISTERED_PERCENT = 8;
    private static final int DAY_SECONDS = 86_400;

    private final Census census;
    private final Cluster cluster;
    private final WorldTime time;
    private final Identities identities;

    public Estate(Census census, Cluster cluster, WorldTime time) {
        this.census = census;
        this.cluster = cluster;
        this.time = time;
        this.identities = new Identities(census);
    }

    /** Names of the locations. */
    public static List<String> sites(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Estate::siteName).toList();
    }

    /** Names of the device pools, one a location. */
    public static List<String> devicePools(int count) {
        return sites(count).stream().map(site -> "DP-" + site).toList();
    }

    private static String siteName(int site) {
        return String.format(Locale.ROOT, "Site-%02d", site);
    }

    /** What is the same for every phone: profiles, the enterprise layer, people, and devices that are no phones. */
    public void settle() {
        profile(Settings.STANDARD, "<disableSpeaker>false</disableSpeaker>");
        profile(Settings.WEB_ON, "<webAccess>0</webAccess><sshAccess>1</sshAccess>");
        profile(Settings.LOBBY, "<settingsAccess>0</settingsAccess>");
        profile(Settings.RESTRICTED, "<settingsAccess>2</settingsAccess><pcPort>1</pcPort>");
        cluster.enterpriseConfig("<webAccess>1</webAccess><webProtocol>0</webProtocol>");
        Random random = new Random(census.seed() ^ 0x5eed);
        for (int n = 0; n < Math.max(5, census.phones() / 2); n++) {
            cluster.add(People.user(n, random));
        }
        stranger("CSFANNA", "Cisco Unified Client Services Framework", "SIP");
        stranger("BOTBOB", "Cisco Dual Mode for Android", "SIP");
        stranger("SEP00DEAD000001", "Cisco 7960", "SCCP");
        stranger("AN00DEAD0001001", "Analog Phone", "SCCP");
    }

    private void profile(String name, String vendorConfig) {
        cluster.add(new ProfileRow(People.uuid(name), name, name, vendorConfig));
    }

    private void stranger(String name, String model, String protocol) {
        cluster.add(new DeviceRow(
                People.uuid(name),
                name,
                "not a phone of ours",
                model,
                "Phone",
                protocol,
                "DP-" + siteName(1),
                siteName(1),
                Settings.STANDARD,
                "",
                "",
                List.of(),
                "",
                "",
                ""));
    }

    /**
     * Makes the phone with that index, in database and flesh.
     *
     * @param url a device-level authentication URL for the few that have one
     * @param secureUrl the same over TLS
     */
    public Phone move(int index, String url, String secureUrl) {
        Random random = new Random(census.seed() * 1_000_003 + index);
        random.nextInt();
        int site = index % census.sites() + 1;
        PhoneIdentity identity = identities.draw(index, site, random);
        Settings.Drawn settings = census.calm() ? Settings.calm() : Settings.draw(random);
        cluster.add(row(identity, site, settings, url, secureUrl, random));
        return new Phone(identity, start(identity, random), cluster, time, new Random(random.nextLong()));
    }

    private DeviceRow row(
            PhoneIdentity phone, int site, Settings.Drawn settings, String url, String secureUrl, Random random) {
        int users = cluster.users().size();
        String owner = random.nextInt(10) < 7
                ? cluster.users().get(random.nextInt(users)).userId()
                : "";
        String name = siteName(site);
        return new DeviceRow(
                People.uuid(phone.name()),
                phone.name(),
                People.description(phone.index(), site, random),
                phone.model().axlName(),
                "Phone",
                phone.protocol(),
                "DP-" + name,
                name,
                settings.profile(),
                random.nextInt(20) == 0 ? phone.load() : "",
                owner,
                List.of(new DeviceRow.Extension(phone.directoryNumber(), "PT-Internal", owner)),
                settings.vendorConfig(),
                settings.ownUrl() ? url : "",
                settings.ownSecureUrl() ? secureUrl : "");
    }

    private PhoneStart start(PhoneIdentity phone, Random random) {
        int dice = random.nextInt(100);
        boolean registered = census.calm() || dice >= UNREGISTERED_PERCENT;
        boolean powered = registered || dice % 2 == 0;
        boolean known = registered || dice % 4 != 3;
        Instant since = time.wallClock().minusSeconds(600L + random.nextInt(30 * DAY_SECONDS));
        Registration registration = new Registration(registered, known, registered ? 0 : 13, since);
        return new PhoneStart(
                powered,
                registered,
                registration,
                cluster.configurationOf(phone.name()),
                cluster.offeredTrustList(),
                faults(random));
    }

    private Set<Fault> faults(Random random) {
        Set<Fault> drawn = EnumSet.noneOf(Fault.class);
        double dice = random.nextDouble() * 100;
        for (Map.Entry<Fault, Double> entry : census.faults().entrySet()) {
            dice -= entry.getValue();
            if (dice < 0) {
                drawn.add(entry.getKey());
                return drawn;
            }
        }
        return drawn;
    }
}
