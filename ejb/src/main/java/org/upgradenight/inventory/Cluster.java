package org.upgradenight.inventory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One cluster as the operator described it.
 *
 * @param name what the operator calls it: letters, digits, dot, dash, underscore; at most 64
 * @param publisher host name or address of the publisher
 * @param axlPort TLS port of AXL and RIS (8443 on a real cluster)
 * @param tftpPort plain HTTP port of the configuration files (6970 on a real cluster)
 * @param callManagerLogin the application user for AXL and RIS
 * @param phoneLogin the user whose controlled devices the phones are
 * @param phonePort plain HTTP port of the phones (80)
 * @param phoneNetworks the only networks in which phones are contacted
 * @param trustedCertificates PEM text of certificates to trust, empty when none
 * @param trustOnFirstUse whether the first certificate seen is pinned
 * @param pinnedCertificate SHA-256 fingerprint (lower-case hex) pinned by trust on first use, empty when none
 * @param authenticationUrl the plain-HTTP authentication URL to set on phones; empty means the publisher's own
 * @param authentication who answers phones that ask whether a key may be pressed
 */
public record Cluster(
        String name,
        ClusterKind kind,
        String publisher,
        int axlPort,
        int tftpPort,
        Credentials callManagerLogin,
        Credentials phoneLogin,
        int phonePort,
        List<AddressRange> phoneNetworks,
        String trustedCertificates,
        boolean trustOnFirstUse,
        String pinnedCertificate,
        SiteBy siteBy,
        String authenticationUrl,
        Limits limits,
        PhoneAuthentication authentication) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?");

    public Cluster {
        require(
                NAME.matcher(name).matches(),
                "A cluster's name has 1 to 64 letters, digits, dots, dashes or underscores");
        require(HOST.matcher(publisher).matches(), "publisher is a host name or an address");
        port("axlPort", axlPort);
        port("tftpPort", tftpPort);
        port("phonePort", phonePort);
        phoneNetworks = List.copyOf(phoneNetworks);
        require(!phoneNetworks.isEmpty(), "phoneNetworks names at least one network, such as 10.0.0.0/8");
        Objects.requireNonNull(trustedCertificates, "trustedCertificates");
        Objects.requireNonNull(pinnedCertificate, "pinnedCertificate");
        require(
                authenticationUrl.isEmpty() || authenticationUrl.startsWith("http://"),
                "authenticationUrl is a plain http:// URL: a phone with a stale ITL cannot use https");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(authentication, "authentication");
    }

    /** The same for one night: with another user for the keys, and another address at which phones ask about them. */
    public Cluster during(Credentials keys, String plainUrl) {
        return new Cluster(
                name,
                kind,
                publisher,
                axlPort,
                tftpPort,
                callManagerLogin,
                keys,
                phonePort,
                phoneNetworks,
                trustedCertificates,
                trustOnFirstUse,
                pinnedCertificate,
                siteBy,
                plainUrl,
                limits,
                authentication);
    }

    /** The same cluster with that certificate pinned. */
    public Cluster pinnedTo(String sha256) {
        return new Cluster(
                name,
                kind,
                publisher,
                axlPort,
                tftpPort,
                callManagerLogin,
                phoneLogin,
                phonePort,
                phoneNetworks,
                trustedCertificates,
                trustOnFirstUse,
                sha256,
                siteBy,
                authenticationUrl,
                limits,
                authentication);
    }

    /** Whether a phone at that address may be contacted at all. */
    public boolean mayContact(String address) {
        return phoneNetworks.stream().anyMatch(range -> range.contains(address));
    }

    /** The plain-HTTP authentication URL that phones get for the night (default: Cisco's own servlet on the publisher). */
    public String plainAuthenticationUrl() {
        return authenticationUrl.isEmpty()
                ? "http://" + publisher + ":8080/ccmcip/authenticate.jsp"
                : authenticationUrl;
    }

    /** The site of a device under this cluster's rule. */
    public String siteOf(Device device) {
        String site = switch (siteBy) {
            case LOCATION -> device.location();
            case DEVICE_POOL -> device.devicePool();
        };
        return Optional.of(site).filter(text -> !text.isBlank()).orElse("(no site)");
    }

    private static void port(String name, int port) {
        require(port >= 1 && port <= 65_535, name + " lies between 1 and 65535");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
