package org.upgradenight.simulator.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.simulator.handset.Habits;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.PhoneIdentity.SwitchPort;
import org.upgradenight.simulator.handset.TrustList;

/** What is true of one phone at one instant, by the names that the files of the generations use. */
final class PageFacts {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm:ssa", Locale.ROOT);
    private static final DateTimeFormatter CALENDAR = DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);
    private static final String READ_ONLY = "ReadOnly";
    private static final String NOT_INSTALLED = "Not Installed";

    private PageFacts() {}

    /** The text with every name in braces replaced by its fact. */
    static String fill(String text, Map<String, String> facts) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1), facts)));
    }

    private static String fact(String name, Map<String, String> facts) {
        if (!facts.containsKey(name)) {
            throw new IllegalStateException("no such fact: " + name);
        }
        return facts.get(name);
    }

    static Map<String, String> of(Contents contents) {
        Map<String, String> facts = new HashMap<>();
        device(facts, contents.phone(), contents.now());
        network(facts, contents);
        hardening(facts, contents);
        neighbour(facts, contents.phone().switchPort());
        trustList(facts, contents);
        return facts;
    }

    private static void device(Map<String, String> facts, PhoneIdentity phone, Instant now) {
        facts.put("mac", phone.mac());
        facts.put("name", phone.name());
        facts.put("dn", phone.directoryNumber());
        facts.put("load", phone.load());
        facts.put("serial", phone.serial());
        facts.put("model", phone.model().hardware());
        facts.put("time", CLOCK.format(now.atOffset(ZoneOffset.UTC)).toLowerCase(Locale.ROOT));
        facts.put("date", CALENDAR.format(now.atOffset(ZoneOffset.UTC)));
    }

    private static void network(Map<String, String> facts, Contents contents) {
        PhoneIdentity phone = contents.phone();
        boolean registered = contents.state().registration().registered();
        String publisher = contents.cluster().publisher();
        facts.put("ip", phone.ip());
        facts.put("router", phone.ip().substring(0, phone.ip().lastIndexOf('.')) + ".254");
        facts.put("domain", phone.quirks().lyingCharset() ? "b\u00fcro.example" : "phones.example");
        facts.put("publisher", publisher);
        facts.put("server", publisher + (registered ? "  Active" : ""));
        facts.put("services", contents.cluster().servicesBase());
        facts.put("authenticationUrl", contents.state().authenticationUrl());
        facts.put("service", contents.state().inCall() ? "Active" : "Idle");
    }

    private static void hardening(Map<String, String> facts, Contents contents) {
        Habits habits = Habits.of(contents.phone());
        PhoneConfig config = contents.state().config();
        String mode = habits.securityMode();
        facts.put("securityMode", mode);
        facts.put("notSecure", mode.startsWith("Non") ? "Not Secure" : mode);
        facts.put("web", config.webAccess() == 2 ? READ_ONLY : yes(config.webOn()));
        facts.put("ssh", yes(habits.ssh()));
        facts.put("pcPortDisabled", yes(!habits.pcPort()));
        facts.put("garp", yes(habits.gratuitousArp()));
        facts.put("span", yes(habits.spanToPcPort()));
        facts.put("video", yes(habits.video()));
        facts.put("voiceVlan", yes(habits.voiceVlanAccess()));
        facts.put("cdp", yes(habits.cdpSwitchPort()));
        facts.put("lldp", yes(habits.lldpSwitchPort()));
        facts.put("fips", yes(habits.fips()));
    }

    private static void neighbour(Map<String, String> facts, SwitchPort at) {
        boolean cdp = !at.lldpOnly();
        int dot = at.name().indexOf('.');
        facts.put("cdpName", cdp ? at.name() : "null");
        facts.put("cdpIp", cdp ? at.ip() : "null");
        facts.put("cdpPort", cdp ? at.port() : "null");
        facts.put("lldpName", dot > 0 ? at.name().substring(0, dot) : at.name());
        facts.put("lldpIp", at.ip());
        facts.put("lldpPort", at.shortPort());
    }

    private static void trustList(Map<String, String> facts, Contents contents) {
        facts.put("itlFile", contents.state().trustList().isPresent() ? "Installed" : NOT_INSTALLED);
        facts.put(
                "itlSignature",
                contents.state()
                        .trustList()
                        .map(list -> PAIRS.formatHex(hash(contents.phone(), list)) + " ")
                        .orElse(NOT_INSTALLED));
    }

    private static byte[] hash(PhoneIdentity phone, TrustList list) {
        return phone.quirks().shortHash() ? list.md5() : list.sha1();
    }

    private static String yes(boolean is) {
        return is ? "Yes" : "No";
    }
}
