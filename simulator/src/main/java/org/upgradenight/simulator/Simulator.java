package org.upgradenight.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import org.upgradenight.simulator.cluster.AppUser;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.control.ControlService;
import org.upgradenight.simulator.control.Strings;
import org.upgradenight.simulator.http.HttpSite;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.mailbox.Letter;
import org.upgradenight.simulator.mailbox.Mailbox;
import org.upgradenight.simulator.page.Surroundings;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.population.Addresses;
import org.upgradenight.simulator.population.Census;
import org.upgradenight.simulator.population.Estate;
import org.upgradenight.simulator.population.Mix;
import org.upgradenight.simulator.trust.TrustFiles;
import org.upgradenight.simulator.wire.HealthyConduct;
import org.upgradenight.simulator.wire.Latency;
import org.upgradenight.simulator.wire.UrlAuthenticator;

/** A running cluster with its phones. Start it with options, look at the truth, close it. */
public final class Simulator implements AutoCloseable, Strings {

    private static final String CONTROL_BIND = "127.0.0.1";

    private final Options options;
    private final Machinery machinery;
    private final Cluster cluster;
    private final Map<String, Phone> phones = new ConcurrentSkipListMap<>();
    private final CucmSide cucm;
    private final SubscriberSide subscribers;
    private final PhoneSide phoneSide;
    private final Mailbox mailbox;
    private final ControlService control;
    private final HttpSite controlSite;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Simulator(Options options, Clock clock) throws IOException, InterruptedException {
        this.options = options;
        this.machinery = new Machinery(options.decimal("time-scale"), options.given("log-file"), clock);
        TrustFiles trustFiles = new TrustFiles(options.text("bind"), machinery.clock());
        this.cluster = cluster(options, trustFiles, machinery.journal());
        this.cucm = CucmSide.open(options, machinery, cluster, trustFiles, phones);
        this.subscribers = SubscriberSide.open(options, machinery, cluster, trustFiles, cucm.filePort());
        SubscriberSide.addresses(options).forEach(cluster::addNode);
        cucm.settle(cluster);
        populate();
        this.phoneSide = PhoneSide.open(options, machinery, phones, shared());
        this.mailbox = Mailbox.open(options.text("bind"), options.number("smtp-port"));
        this.control = new ControlService(
                phoneSide.lines(),
                cluster,
                machinery.journal(),
                mailbox,
                this,
                cucm::authenticationHits,
                cucm::misfits);
        this.controlSite = HttpSite.open(
                machinery.threads(), CONTROL_BIND, options.number("control-port"), Optional.empty(), control);
    }

    /** Starts everything; when this returns, everything listens. */
    public static Simulator start(Options options) throws IOException, InterruptedException {
        return start(options, Clock.systemUTC());
    }

    /** With another clock for its log and for what the cluster allows a minute; phones keep to real time. */
    public static Simulator start(Options options, Clock clock) throws IOException, InterruptedException {
        return new Simulator(options, clock);
    }

    private static int sites(Options options) {
        return options.given("sites")
                .map(Integer::parseInt)
                .orElseGet(() -> Math.max(3, options.number("phones") / 50));
    }

    private static Cluster cluster(Options options, TrustFiles trustFiles, Journal journal) {
        AppUser user = new AppUser(
                "{A0A0A0A0-0000-4000-8000-000000000001}",
                options.text("phone-user"),
                options.text("phone-password"),
                Set.of());
        int sites = sites(options);
        return new Cluster(
                options.text("cucm-version"),
                Estate.sites(sites),
                Estate.devicePools(sites),
                user,
                trustFiles,
                journal);
    }

    private void populate() {
        Census census = new Census(
                options.number("phones"),
                options.number("seed"),
                sites(options),
                options.text("phone-network"),
                Mix.models(options.text("model-mix")),
                Mix.faults(options.text("faults")),
                options.number("old-loads-percent"),
                options.number("telling-7800-percent"),
                options.number("localised-percent"),
                Mix.tongues(options.text("tongues")),
                Boolean.parseBoolean(options.text("calm")));
        Estate estate = new Estate(census, cluster, machinery.time());
        estate.settle();
        for (int index = 0; index < census.phones(); index++) {
            Phone phone = estate.move(index, cucm.authenticationUrl(), cucm.secureAuthenticationUrl());
            phones.put(phone.identity().name(), phone);
        }
        cluster.appUser(cluster.appUser().with(associated()));
    }

    /** A seeded share of the phones, and what is no phone of anybody's night. */
    private List<String> associated() {
        Random random = new Random(options.number("seed") ^ 0xa550cL);
        int percent = options.number("associated-percent");
        return cluster.devices().stream()
                .map(DeviceRow::name)
                .filter(name -> !name.startsWith("SEP") || !phones.containsKey(name) || random.nextInt(100) < percent)
                .toList();
    }

    private HealthyConduct.Shared shared() throws IOException {
        boolean emptyAccepts = "accept".equals(options.text("empty-auth-url"));
        return new HealthyConduct.Shared(
                new Surroundings(options.text("bind"), cucm.servicesBase()),
                new UrlAuthenticator(machinery.phoneLoop(), cucm.phoneTls(), emptyAccepts, machinery.journal()),
                new Latency("standard".equals(options.text("latency")), options.number("seed")),
                machinery.journal(),
                machinery.time());
    }

    /** Where everything listens. */
    public Endpoints endpoints() {
        return new Endpoints(
                phoneSide.port(),
                cucm.securePort(),
                cucm.filePort(),
                cucm.plainPort(),
                cucm.ctiPort(),
                mailbox.port(),
                controlSite.port(),
                options.text("bind"),
                new Addresses(options.text("phone-network")).network(phones.size()),
                phones.size(),
                options.text("axl-user"),
                options.text("axl-password"),
                options.text("phone-user"),
                options.text("phone-password"),
                cucm.certificateSha256(),
                cucm.certificatePem(),
                cucm.authenticationUrl(),
                cluster.sites().size());
    }

    /** All phones by name. */
    public Map<String, Phone> phones() {
        return Map.copyOf(phones);
    }

    /** The cluster's database. */
    public Cluster cluster() {
        return cluster;
    }

    /** The log of every request. */
    public Journal journal() {
        return machinery.journal();
    }

    /** Mail received so far. */
    public List<Letter> letters() {
        return mailbox.letters();
    }

    /** The truth about all phones, as the control API tells it. */
    public ObjectNode truth() {
        return control.truth();
    }

    /** The truth about one phone. */
    public ObjectNode truthOf(String phone) {
        return control.truthOf(phone);
    }

    /**
     * Performs the upgrade: a new version, a new ITL by a new key, and every phone with power boots. A seeded share of
     * the phones does not take the new list.
     */
    @Override
    public int upgrade() {
        Random random = new Random(options.number("seed") ^ 0xbadL);
        int percent = options.number("bad-itl-percent");
        Set<String> abandoned = new HashSet<>();
        for (String name : phones.keySet()) {
            if (random.nextInt(100) < percent) {
                abandoned.add(name);
            }
        }
        cluster.upgrade(options.text("upgraded-version"), abandoned);
        int restarting = 0;
        for (Phone phone : phones.values()) {
            restarting += phone.clusterCameBack() ? 1 : 0;
        }
        return restarting;
    }

    @Override
    public void lags(String node, boolean lags) {
        subscribers.lags(node, lags);
    }

    @Override
    public void shutdown() {
        ended.countDown();
    }

    /** Waits until somebody asks for the end through the control API. */
    public void awaitShutdown() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() throws IOException {
        controlSite.close();
        phoneSide.close();
        cucm.close();
        subscribers.close();
        mailbox.close();
        machinery.close();
    }
}
