package org.upgradenight.callmanager.wire;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and names them. */
public final class Certificates {

    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    private Certificates() {}

    /** Every certificate of a PEM text; what stands between them is ignored. Blank text has none. */
    public static List<X509Certificate> read(String pem) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (Matcher block = PEM.matcher(pem); block.find(); ) {
            byte[] bytes = block.group().getBytes(StandardCharsets.US_ASCII);
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        }
        if (certificates.isEmpty() && !pem.isBlank()) {
            throw new GeneralSecurityException("there is no BEGIN CERTIFICATE block in it");
        }
        return certificates;
    }

    /** SHA-256 over the whole certificate, lower-case hex. */
    public static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
