package org.upgradenight.simulator;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.upgradenight.simulator.axl.AxlService;
import org.upgradenight.simulator.cluster.Backlog;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.Parameter;
import org.upgradenight.simulator.cti.CtiService;
import org.upgradenight.simulator.http.BasicAuth;
import org.upgradenight.simulator.http.HttpSite;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.ris.RisService;
import org.upgradenight.simulator.tftp.AuthenticationPage;
import org.upgradenight.simulator.tftp.FileService;
import org.upgradenight.simulator.trust.SigningKey;
import org.upgradenight.simulator.trust.TrustFiles;

/** The ports of the publisher: administration over TLS, files and authentication page in the clear. */
final class CucmSide implements AutoCloseable {

    private static final int TOMCAT_SERIAL = 0x70;

    private final String publisher;
    private final X509Certificate certificate;
    private final AuthenticationPage authenticationPage;
    private final LongSupplier misfits;
    private final HttpSite secure;
    private final HttpSite files;
    private final HttpSite plain;
    private final HttpSite cti;

    private CucmSide(
            String publisher,
            X509Certificate certificate,
            AuthenticationPage authenticationPage,
            LongSupplier misfits,
            HttpSite secure,
            HttpSite files,
            HttpSite plain,
            HttpSite cti) {
        this.publisher = publisher;
        this.certificate = certificate;
        this.authenticationPage = authenticationPage;
        this.misfits = misfits;
        this.secure = secure;
        this.files = files;
        this.plain = plain;
        this.cti = cti;
    }

    static CucmSide open(
            Options options, Machinery machinery, Cluster cluster, TrustFiles trustFiles, Map<String, Phone> phones)
            throws IOException, InterruptedException {
        String publisher = options.text("bind");
        SigningKey tomcat = SigningKey.fresh("publisher", publisher, TOMCAT_SERIAL);
        SslContext tls =
                SslContextBuilder.forServer(tomcat.key(), tomcat.certificate()).build();
        BasicAuth login = new BasicAuth(options.text("axl-user"), options.text("axl-password"));
        AuthenticationPage page = new AuthenticationPage(cluster);
        Backlog backlog = new Backlog(
                machinery.clock(), options.number("axl-most-notifications"), options.decimal("axl-drain-per-second"));
        AxlService axl = new AxlService(
                cluster,
                phones,
                publisher,
                login,
                options.number("axl-max-rows"),
                options.text("axl-sql"),
                backlog,
                machinery.journal());
        RisService ris = new RisService(
                cluster,
                phones,
                publisher,
                login,
                options.number("ris-per-minute"),
                machinery.clock(),
                machinery.journal());
        FileService fileService = new FileService(cluster, trustFiles, machinery.journal(), trustFiles::current);
        HttpSite.Threads threads = machinery.threads();
        HttpSite secure = HttpSite.open(
                threads, publisher, options.number("cucm-port"), Optional.of(tls), routes(axl, ris, page));
        HttpSite files = HttpSite.open(threads, publisher, options.number("tftp-port"), Optional.empty(), fileService);
        HttpSite plain = HttpSite.open(threads, publisher, options.number("ccmcip-port"), Optional.empty(), page);
        HttpSite cti = HttpSite.open(
                threads,
                publisher,
                options.number("cti-port"),
                Optional.empty(),
                new CtiService(cluster, phones, machinery.time(), machinery.journal()));
        return new CucmSide(
                publisher, tomcat.certificate(), page, () -> axl.misfits() + ris.misfits(), secure, files, plain, cti);
    }

    private static SiteHandler routes(AxlService axl, RisService ris, AuthenticationPage page) {
        return request -> switch (request.path()) {
            case "/axl/" -> axl.handle(request);
            case "/realtimeservice2/services/RISService70" -> ris.handle(request);
            case AuthenticationPage.PATH -> page.handle(request);
            default -> SiteReply.page(404, "HTTP Status 404 - Not Found", "No such page");
        };
    }

    /** Sets the enterprise parameters that depend on our ports. */
    void settle(Cluster cluster) {
        parameter(cluster, Parameter.AUTHENTICATION_URL, authenticationUrl(), "String");
        parameter(cluster, Parameter.SECURE_AUTHENTICATION_URL, secureAuthenticationUrl(), "String");
        parameter(cluster, "ClusterID", "StandAloneCluster", "String");
        parameter(cluster, "ClusterSecurityMode", "0", "Integer");
        parameter(cluster, "RollBackToPreGrayback", "F", "Boolean");
        cluster.put(new Parameter(publisher, "Cisco TFTP", "MaximumServingCount", "2500", "Integer"));
    }

    private static void parameter(Cluster cluster, String name, String value, String type) {
        cluster.put(new Parameter(Parameter.ENTERPRISE_NODE, Parameter.ENTERPRISE_SERVICE, name, value, type));
    }

    String authenticationUrl() {
        return servicesBase() + "/authenticate.jsp";
    }

    String secureAuthenticationUrl() {
        return "https://" + publisher + ":" + secure.port() + AuthenticationPage.PATH;
    }

    String servicesBase() {
        return "http://" + publisher + ":" + plain.port() + "/ccmcip";
    }

    /** TLS as a phone speaks it that knows the cluster's certificate, and no other. */
    SslContext phoneTls() throws IOException {
        // as old as phones are; and its sessions are taken up again, which spares a handshake for every key
        return SslContextBuilder.forClient()
                .trustManager(certificate)
                .protocols("TLSv1.2")
                .build();
    }

    String certificateSha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("our own certificate has no fingerprint", impossible);
        }
    }

    String certificatePem() {
        try {
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("our own certificate has no encoding", impossible);
        }
    }

    long authenticationHits() {
        return authenticationPage.hits();
    }

    /** Requests to AXL and RIS that break the description of what they ask. */
    long misfits() {
        return misfits.getAsLong();
    }

    int securePort() {
        return secure.port();
    }

    int filePort() {
        return files.port();
    }

    int plainPort() {
        return plain.port();
    }

    int ctiPort() {
        return cti.port();
    }

    @Override
    public void close() {
        secure.close();
        files.close();
        plain.close();
        cti.close();
    }
}
