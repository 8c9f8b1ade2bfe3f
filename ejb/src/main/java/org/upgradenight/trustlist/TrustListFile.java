package org.upgradenight.trustlist;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a trust list file holds. The file is tag (1 byte), length (2 bytes, big-endian), value; a header says how long it is,
 * and the records behind it begin with their own length.
 *
 * @param bytes the file's size
 */
public record TrustListFile(List<Entry> entries, int bytes) {

    /**
     * One trusted certificate.
     *
     * @param function what it is trusted for, 21 for TVS; -1 when the record does not say
     * @param expires end of its validity, empty when the certificate cannot be read
     */
    public record Entry(String subject, int function, Optional<Instant> expires) {

        /** Whether phones may ask this one about certificates that they do not know (Trust Verification Service). */
        public boolean isVerifier() {
            return function == TVS;
        }
    }

    private static final int TVS = 21;
    private static final int TAG_HEADER_LENGTH = 2;
    private static final int TAG_RECORD_LENGTH = 1;
    private static final int TAG_SUBJECT = 3;
    private static final int TAG_FUNCTION = 4;
    private static final int TAG_CERTIFICATE = 9;
    private static final int HEAD = 3;

    public TrustListFile {
        entries = List.copyOf(entries);
    }

    /** @throws IllegalArgumentException when it is no such file */
    public static TrustListFile read(byte[] file) {
        Optional<byte[]> length = value(file, 0, file.length, TAG_HEADER_LENGTH);
        int at = length.map(TrustListFile::number).orElse(0);
        if (at <= 0 || at > file.length) {
            throw new IllegalArgumentException("no header of a trust list");
        }
        List<Entry> entries = new ArrayList<>();
        while (at < file.length) {
            int size = value(file, at, file.length, TAG_RECORD_LENGTH)
                    .map(TrustListFile::number)
                    .orElse(0);
            if (size <= HEAD || size > file.length - at) {
                throw new IllegalArgumentException("a record of a trust list that does not end");
            }
            entries.add(entry(file, at, at + size));
            at += size;
        }
        return new TrustListFile(entries, file.length);
    }

    private static Entry entry(byte[] file, int from, int to) {
        String subject = value(file, from, to, TAG_SUBJECT)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("\\p{Cntrl}", "")
                        .strip())
                .orElse("");
        int function =
                value(file, from, to, TAG_FUNCTION).map(TrustListFile::number).orElse(-1);
        return new Entry(
                subject.length() > 200 ? subject.substring(0, 200) : subject,
                function,
                value(file, from, to, TAG_CERTIFICATE).flatMap(TrustListFile::expiry));
    }

    private static Optional<Instant> expiry(byte[] certificate) {
        try {
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return Optional.of(read.getNotAfter().toInstant());
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    /** The value of the first such tag between those places. */
    private static Optional<byte[]> value(byte[] file, int from, int to, int tag) {
        int at = from;
        while (at + HEAD <= to) {
            int length = ((file[at + 1] & 0xFF) << 8) | (file[at + 2] & 0xFF);
            int end = at + HEAD + length;
            if (end > to) {
                return Optional.empty();
            }
            if (file[at] == tag) {
                return Optional.of(Arrays.copyOfRange(file, at + HEAD, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static int number(byte[] value) {
        int number = 0;
        for (int i = 0; i < Math.min(value.length, 3); i++) {
            number = (number << 8) | (value[i] & 0xFF);
        }
        return number;
    }
}
