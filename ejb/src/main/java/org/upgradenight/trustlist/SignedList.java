package org.upgradenight.trustlist;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An ITL or CTL file, read.
 *
 * @param version as {@code 1.2}
 * @param size the file's bytes
 * @param signerSerial serial number of the certificate that signed it
 * @param signedAt absent when the header tells no time
 */
public record SignedList(
        String version,
        int size,
        String fileName,
        String signer,
        BigInteger signerSerial,
        Optional<Instant> signedAt,
        Signature signature,
        List<TrustListRecord> records) {

    /** What came of verifying the signature by the list's own SAST entries. */
    public enum Signature {
        GOOD,
        BAD,
        /** No SAST entry has the signer's serial number and a key that can be used. */
        NO_SIGNER,
        /** It is signed by an algorithm that nobody has written down. */
        UNKNOWN_ALGORITHM
    }

    public SignedList {
        records = List.copyOf(records);
    }

    /** The keys by which {@code utils itl reset} can sign a list that a phone with this one accepts; SHA-256, hex. */
    public Set<String> recoveryKeys() {
        Set<String> keys = new TreeSet<>();
        records.stream()
                .filter(TrustListRecord::recovery)
                .map(TrustListRecord::publicKeySha256)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys;
    }

    /** When the first of its certificates ends. */
    public Optional<Instant> firstExpiry() {
        return records.stream().flatMap(entry -> entry.expires().stream()).min(Instant::compareTo);
    }
}
