package org.upgradenight.simulator.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.handset.Habits;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.menu.MenuBook;
import org.upgradenight.simulator.page.PageBook;
import org.upgradenight.simulator.page.StatePages;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.simulator.phone.Tally;
import org.upgradenight.simulator.population.DefaultLoads;
import org.upgradenight.simulator.wire.Line;

/** Tells the truth about phones as JSON. */
final class Truth {

    private final ObjectMapper json;
    private final Cluster cluster;
    private final Collection<Line> lines;

    Truth(ObjectMapper json, Cluster cluster, Collection<Line> lines) {
        this.json = json;
        this.cluster = cluster;
        this.lines = lines;
    }

    ObjectNode whole() {
        ArrayNode phones = json.createArrayNode();
        lines.forEach(line -> phones.add(of(line)));
        ObjectNode whole = json.createObjectNode();
        whole.set("summary", Summary.of(json, cluster, phones));
        whole.set("phones", phones);
        return whole;
    }

    ObjectNode of(Line line) {
        PhoneState state = line.phone().state();
        ObjectNode node = json.createObjectNode();
        identity(node, line.phone().identity());
        habits(node.putObject("habits"), Habits.of(line.phone().identity()));
        state(node, state);
        tally(node, state.tally());
        node.put("overlappingRequests", line.mostAtOnce());
        ArrayNode faults = node.putArray("faults");
        state.faults().forEach(fault -> faults.add(fault.word()));
        String name = line.phone().identity().name();
        settings(node, name);
        node.put("follows", state.config().equals(cluster.configurationOf(name)));
        return node;
    }

    private void identity(ObjectNode node, PhoneIdentity phone) {
        DeviceRow row = cluster.device(phone.name()).orElseThrow();
        node.put("name", phone.name());
        node.put("ip", phone.ip());
        node.put("mac", phone.mac());
        node.put("model", phone.model().number());
        node.put("family", phone.model().family().name());
        node.put("protocol", phone.protocol());
        node.put("load", phone.load());
        node.put("defaultLoad", DefaultLoads.of(phone.model(), phone.protocol()).load());
        node.put("site", row.location());
        node.put("location", row.location());
        node.put("devicePool", row.devicePool());
        node.put("switchName", phone.switchPort().name());
        node.put("switchIp", phone.switchPort().ip());
        node.put("switchPort", phone.switchPort().port());
        node.put("tellsTrustList", PageBook.tellsTrustList(phone.model().family()));
        node.put("tellsScreen", StatePages.tells(phone));
        node.put("tongue", phone.quirks().tongue().name());
        node.put("rightKeys", MenuBook.rightKeys(phone));
    }

    private static void habits(ObjectNode node, Habits habits) {
        node.put("ssh", habits.ssh());
        node.put("pcPort", habits.pcPort());
        node.put("gratuitousArp", habits.gratuitousArp());
        node.put("spanToPcPort", habits.spanToPcPort());
        node.put("video", habits.video());
        node.put("voiceVlanAccess", habits.voiceVlanAccess());
        node.put("cdpSwitchPort", habits.cdpSwitchPort());
        node.put("lldpSwitchPort", habits.lldpSwitchPort());
        node.put("fips", habits.fips());
        node.put("securityMode", habits.securityMode());
    }

    private static void state(ObjectNode node, PhoneState state) {
        boolean registered = state.registration().registered();
        node.put("registered", registered);
        node.put("knownToRis", state.registration().known());
        node.put("webOn", state.webOn());
        node.put("webAccess", state.config().webAccess());
        node.put("settings", state.config().settingsWord());
        node.put("authUrlInForce", state.authenticationUrl());
        node.put("itl", state.trust().name().toLowerCase(Locale.ROOT));
        node.put("booting", state.booting());
        node.put("inCall", state.inCall());
        node.put("inMenu", state.showing().isPresent() || state.dialling());
        node.put(
                "expectedCell",
                state.config().settingsWord() + "/" + (state.webOn() ? "ONLINE" : "OFFLINE") + "/"
                        + (registered ? "REGISTERED" : "UNREGISTERED"));
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("itlErasedTimes", tally.erased());
        node.put("erasedWhenEmpty", tally.erasedEmpty());
        node.put("sequencesStarted", tally.sequences());
        node.put("sequencesAfterErase", tally.sequencesAfterErase());
        node.put("sequencesAfterGood", tally.sequencesAfterGood());
        node.put("keys", tally.keys());
        node.put("keysDuringCall", tally.keysDuringCall());
        node.put("keysDropped", tally.keysDropped());
        node.put("dialled", tally.dialled());
        node.put("wiped", tally.wiped());
        node.put("restarts", tally.restarts());
    }

    private void settings(ObjectNode node, String name) {
        DeviceRow now = cluster.device(name).orElseThrow();
        DeviceRow before = cluster.original(name);
        node.put("deviceVendorConfig", now.vendorConfig());
        node.put("deviceAuthenticationUrl", now.authenticationUrl());
        node.put("deviceSecureAuthenticationUrl", now.secureAuthenticationUrl());
        node.put("originalVendorConfig", before.vendorConfig());
        node.put("originalAuthenticationUrl", before.authenticationUrl());
        node.put("originalSecureAuthenticationUrl", before.secureAuthenticationUrl());
        node.put("changedSettings", !now.equals(before));
    }
}
