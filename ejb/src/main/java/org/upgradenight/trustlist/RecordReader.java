package org.upgradenight.trustlist;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Reads one record of a trust list. A certificate or key that cannot be read is absent, not a fault of the file. */
final class RecordReader {

    private static final int DNS_NAME = 2;
    private static final int SUBJECT = 3;
    private static final int ROLE = 4;
    private static final int ISSUER = 5;
    private static final int SERIAL = 6;
    private static final int PUBLIC_KEY = 7;
    private static final int CERTIFICATE = 9;

    /** SEQUENCE { OID rsaEncryption, NULL }, the algorithm of a SubjectPublicKeyInfo. */
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    /** A record with the key to verify signatures by. */
    record Entry(TrustListRecord record, Optional<PublicKey> key) {}

    private RecordReader() {}

    static Entry read(byte[] file, int from, int end) {
        Map<Integer, Tlv> fields = new HashMap<>();
        int at = from;
        while (at < end) {
            Tlv tlv = Tlv.at(file, at, end);
            fields.putIfAbsent(tlv.tag(), tlv);
            at = tlv.end();
        }
        Optional<X509Certificate> certificate =
                Optional.ofNullable(fields.get(CERTIFICATE)).flatMap(tlv -> certificate(tlv.value()));
        byte[] key = fields.containsKey(PUBLIC_KEY) ? fields.get(PUBLIC_KEY).value() : new byte[0];
        TrustListRecord record = new TrustListRecord(
                fields.containsKey(ROLE)
                        ? TrustListRecord.Role.of(fields.get(ROLE).number())
                        : TrustListRecord.Role.OTHER,
                text(fields, SUBJECT),
                text(fields, ISSUER),
                text(fields, DNS_NAME),
                fields.containsKey(SERIAL)
                        ? new BigInteger(1, fields.get(SERIAL).value())
                        : BigInteger.ZERO,
                key.length == 0 ? "" : sha256(key),
                certificate.map(X509Certificate::getNotAfter).map(Date::toInstant));
        return new Entry(record, certificate.map(X509Certificate::getPublicKey).or(() -> rsa(key)));
    }

    private static String text(Map<Integer, Tlv> fields, int tag) {
        return fields.containsKey(tag) ? fields.get(tag).text() : "";
    }

    private static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | RuntimeException unreadable) {
            // The JDK's decoder answers some malformed certificates with exceptions of its own making.
            return Optional.empty();
        }
    }

    /** A bare PKCS#1 key, wrapped into what the JDK reads. */
    private static Optional<PublicKey> rsa(byte[] pkcs1) {
        if (pkcs1.length == 0 || pkcs1.length > 4096) {
            return Optional.empty();
        }
        byte[] bits = der(3, concat(new byte[] {0}, pkcs1));
        try {
            return Optional.of(
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der(0x30, concat(RSA, bits)))));
        } catch (GeneralSecurityException | RuntimeException noRsaKey) {
            return Optional.empty();
        }
    }

    private static byte[] der(int tag, byte[] content) {
        return concat(
                new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length}, content);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
