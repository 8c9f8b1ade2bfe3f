package org.upgradenight.phonelogin;

import static org.upgradenight.phonelogin.PhoneLoginMessages.MESSAGES;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.regex.Pattern;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;

/** Where phones reach this server: over plain HTTP, since a phone with a stale trust list speaks no other. */
public final class CallbackAddress {

    private static final Pattern PLAIN = Pattern.compile("http://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._/-]*)?");
    private static final int LONGEST = 150;
    private static final AddressRange LOOPBACK = AddressRange.parse("127.0.0.0/8");

    private final Map<String, String> environment;

    public CallbackAddress() {
        this(System.getenv());
    }

    CallbackAddress(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The beginning of the address for that cluster's phones, without a slash at its end.
     *
     * @throws IllegalArgumentException when its phones cannot reach it, with what to do
     */
    public String of(Cluster cluster) {
        String base = base().replaceAll("/+$", "");
        if (!PLAIN.matcher(base).matches() || base.length() > LONGEST) {
            throw new IllegalArgumentException(MESSAGES.notPlain(base));
        }
        boolean phonesAreHere = cluster.phoneNetworks().stream().allMatch(CallbackAddress::onThisMachine);
        if (!phonesAreHere && (loopback(URI.create(base).getHost()) || loopback(bind()))) {
            throw new IllegalArgumentException(MESSAGES.loopback(base));
        }
        return base;
    }

    private String base() {
        String own = given("UPGRADE_NIGHT_PHONE_URL");
        if (!own.isEmpty()) {
            return own;
        }
        String site = given("UPGRADE_NIGHT_URL");
        if (site.startsWith("http://")) {
            return site;
        }
        return "http://" + host(site) + ":" + environment.getOrDefault("UPGRADE_NIGHT_HTTP_PORT", "8080");
    }

    /** Beside an https address, the same host's plain port; without any, the address that we listen on. */
    private String host(String site) {
        try {
            String host = site.isEmpty() ? null : URI.create(site).getHost();
            return host == null ? heard() : host;
        } catch (IllegalArgumentException malformed) {
            return heard();
        }
    }

    private String heard() {
        return bind().matches("0\\.0\\.0\\.0|.*:.*") ? "localhost" : bind();
    }

    private String bind() {
        String bind = given("UPGRADE_NIGHT_BIND");
        return bind.isEmpty() ? "127.0.0.1" : bind;
    }

    private static boolean onThisMachine(AddressRange range) {
        return range.prefix() >= LOOPBACK.prefix() && range.toString().startsWith("127.");
    }

    private static boolean loopback(String host) {
        try {
            return host == null || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException notKnownHere) {
            return false;
        }
    }

    private String given(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
