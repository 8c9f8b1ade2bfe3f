package org.upgradenight.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A row of {@code cluster}. Passwords are sealed before they come in and opened by whoever may. */
@Entity(name = "Cluster")
@Table(name = "cluster")
class ClusterEntity {

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClusterKind kind;

    @Column(nullable = false)
    private String publisher;

    @Column(name = "axl_port", nullable = false)
    private int axlPort;

    @Column(name = "tftp_port", nullable = false)
    private int tftpPort;

    @Column(nullable = false)
    private String username;

    @Column(name = "sealed_password", nullable = false)
    private String sealedPassword;

    @Column(name = "phone_username", nullable = false)
    private String phoneUsername;

    @Column(name = "sealed_phone_password", nullable = false)
    private String sealedPhonePassword;

    @Column(name = "phone_port", nullable = false)
    private int phonePort;

    @Column(name = "phone_networks", nullable = false)
    private String phoneNetworks;

    @Column(name = "trusted_certificates", nullable = false)
    private String trustedCertificates;

    @Column(name = "trust_on_first_use", nullable = false)
    private boolean trustOnFirstUse;

    @Column(name = "pinned_certificate", nullable = false)
    private String pinnedCertificate;

    @Enumerated(EnumType.STRING)
    @Column(name = "site_by", nullable = false)
    private SiteBy siteBy;

    @Column(name = "authentication_url", nullable = false)
    private String authenticationUrl;

    @Enumerated(EnumType.STRING)
    @Column(name = "phone_authentication", nullable = false)
    private PhoneAuthentication authentication;

    @Embedded
    private LimitsColumns limits;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected ClusterEntity() {}

    ClusterEntity(String name) {
        this.name = name;
    }

    void take(
            Cluster cluster, UnaryOperator<String> sealPassword, UnaryOperator<String> sealPhonePassword, Instant now) {
        kind = cluster.kind();
        publisher = cluster.publisher();
        axlPort = cluster.axlPort();
        tftpPort = cluster.tftpPort();
        username = cluster.callManagerLogin().username();
        sealedPassword = sealPassword.apply(cluster.callManagerLogin().password());
        phoneUsername = cluster.phoneLogin().username();
        sealedPhonePassword = sealPhonePassword.apply(cluster.phoneLogin().password());
        phonePort = cluster.phonePort();
        phoneNetworks =
                cluster.phoneNetworks().stream().map(AddressRange::toString).collect(Collectors.joining(","));
        trustedCertificates = cluster.trustedCertificates();
        trustOnFirstUse = cluster.trustOnFirstUse();
        pinnedCertificate = cluster.pinnedCertificate();
        siteBy = cluster.siteBy();
        authenticationUrl = cluster.authenticationUrl();
        authentication = cluster.authentication();
        limits = new LimitsColumns(cluster.limits());
        updatedAt = now;
    }

    Cluster cluster(UnaryOperator<String> openPassword, UnaryOperator<String> openPhonePassword) {
        return new Cluster(
                name,
                kind,
                publisher,
                axlPort,
                tftpPort,
                new Credentials(username, openPassword.apply(sealedPassword)),
                new Credentials(phoneUsername, openPhonePassword.apply(sealedPhonePassword)),
                phonePort,
                Arrays.stream(phoneNetworks.split(",")).map(AddressRange::parse).toList(),
                trustedCertificates,
                trustOnFirstUse,
                pinnedCertificate,
                siteBy,
                authenticationUrl,
                limits.limits(),
                authentication);
    }

    /** Pins the first certificate seen; a pin that is there stays. */
    void pin(String sha256) {
        if (trustOnFirstUse && pinnedCertificate.isEmpty()) {
            pinnedCertificate = sha256;
        }
    }

    String name() {
        return name;
    }
}
