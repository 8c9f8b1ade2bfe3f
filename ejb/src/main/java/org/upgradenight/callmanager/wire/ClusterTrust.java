package org.upgradenight.callmanager.wire;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.FirstCertificate;
import org.upgradenight.inventory.Cluster;

/**
 * Whom a cluster's connections trust. In this order: a certificate that the operator gave as it is, the pinned one, the
 * first one seen when the cluster allows that, one signed by what the operator gave, and, when the operator gave and
 * pinned nothing, one signed by a public authority. Only the last two have to carry the host's name: clusters sign
 * their certificates themselves and are often reached by address.
 */
public final class ClusterTrust extends X509ExtendedTrustManager {

    /** @param acceptedAsIs whether it was accepted as this very certificate, so that its names do not matter */
    private record Seen(String subject, String sha256, boolean acceptedAsIs, boolean refused) {}

    private final Cluster cluster;
    private final List<X509Certificate> given;
    private final X509TrustManager authorities;
    private final Consumer<FirstCertificate> onFirstUse;
    private String pin;
    private volatile Optional<Seen> seen = Optional.empty();

    /** @throws CallManagerRefusedException when the cluster's trusted certificates cannot be read */
    public ClusterTrust(Cluster cluster, Consumer<FirstCertificate> onFirstUse) {
        this.cluster = cluster;
        this.onFirstUse = onFirstUse;
        this.pin = cluster.pinnedCertificate().toLowerCase(Locale.ROOT).replace(":", "");
        try {
            this.given = Certificates.read(cluster.trustedCertificates());
            this.authorities = authorities(given);
        } catch (GeneralSecurityException | IOException e) {
            throw new CallManagerRefusedException(
                    MESSAGES.trustedCertificatesUnreadable(cluster.name(), String.valueOf(e.getMessage())), e);
        }
    }

    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    /** Whether the certificate last seen was accepted as it is, so that its host name does not matter. */
    boolean acceptedAsIs() {
        return seen.map(Seen::acceptedAsIs).orElse(false);
    }

    /** Why the certificate last seen was refused, or nothing when it was not. */
    Optional<String> refusal() {
        return seen.filter(Seen::refused)
                .map(one -> pin().isEmpty()
                        ? MESSAGES.certificateNotTrusted(cluster.publisher(), one.subject(), one.sha256())
                        : MESSAGES.certificateChanged(cluster.publisher(), pin(), one.subject(), one.sha256()));
    }

    String otherHostName() {
        return MESSAGES.otherHostName(cluster.publisher(), subject(), sha256());
    }

    /** Subject of the certificate last seen, trusted or not; empty before any was. */
    public String subject() {
        return seen.map(Seen::subject).orElse("");
    }

    /** Fingerprint of the certificate last seen, trusted or not; empty before any was. */
    public String sha256() {
        return seen.map(Seen::sha256).orElse("");
    }

    private void check(X509Certificate[] chain, String keyExchange) throws CertificateException {
        X509Certificate own = chain[0];
        String subject = own.getSubjectX500Principal().getName();
        String sha256;
        try {
            sha256 = Certificates.fingerprint(own);
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
        boolean asIs = given.contains(own) || pinned(subject, sha256);
        seen = Optional.of(new Seen(subject, sha256, asIs, false));
        if (!asIs) {
            try {
                bySignature(chain, keyExchange);
            } catch (CertificateException e) {
                seen = Optional.of(new Seen(subject, sha256, false, true));
                throw e;
            }
        }
    }

    private void bySignature(X509Certificate[] chain, String keyExchange) throws CertificateException {
        if (given.isEmpty() && !pin().isEmpty()) {
            throw new CertificateException("Not the pinned certificate");
        }
        authorities.checkServerTrusted(chain, keyExchange);
    }

    private synchronized boolean pinned(String subject, String sha256) {
        if (pin.isEmpty() && given.isEmpty() && cluster.trustOnFirstUse()) {
            pin = sha256;
            onFirstUse.accept(new FirstCertificate(cluster.name(), subject, sha256));
        }
        return pin.equals(sha256);
    }

    private synchronized String pin() {
        return pin;
    }

    private static X509TrustManager authorities(List<X509Certificate> given)
            throws GeneralSecurityException, IOException {
        KeyStore store = null; // the authorities that Java brings
        if (!given.isEmpty()) {
            store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < given.size(); i++) {
                store.setCertificateEntry("given-" + i, given.get(i));
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("this Java checks no X.509 certificates");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("No client is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("No client is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("No client is served here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
