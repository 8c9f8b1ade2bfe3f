package org.upgradenight.trustcheck;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.upgradenight.callmanager.wire.Text;
import org.upgradenight.trustlist.SignedList;
import org.upgradenight.trustlist.TrustListRecord;

/**
 * The ITL that one node offers.
 *
 * @param sha256 of the file, lower-case hex
 * @param bytes its size
 * @param certificates how many it holds
 * @param signer who signed it
 * @param signerKeys SHA-256 of the keys in it that have its signer's serial number
 * @param keys SHA-256 of every key in it
 * @param expires when the first of its certificates ends
 */
public record OfferedList(
        String node,
        String sha256,
        int bytes,
        int certificates,
        String signer,
        Set<String> signerKeys,
        Set<String> keys,
        Optional<Instant> expires) {

    /** Far more than phones can take. */
    private static final int MOST_KEYS = 100;

    public OfferedList {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(signer, "signer");
        signerKeys = Set.copyOf(signerKeys);
        keys = Set.copyOf(keys);
        Objects.requireNonNull(expires, "expires");
    }

    static OfferedList of(String node, byte[] file, SignedList list) {
        Set<String> signing = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (TrustListRecord entry : list.records()) {
            if (!entry.publicKeySha256().isEmpty() && all.size() < MOST_KEYS) {
                all.add(entry.publicKeySha256());
                if (entry.serial().equals(list.signerSerial())) {
                    signing.add(entry.publicKeySha256());
                }
            }
        }
        return new OfferedList(
                node,
                sha256(file),
                file.length,
                list.records().size(),
                Text.brief(list.signer()),
                signing,
                all,
                list.firstExpiry());
    }

    /** Whether a phone that holds this list takes that one without asking anybody. */
    boolean knowsSignerOf(OfferedList other) {
        return other.signerKeys.stream().anyMatch(keys::contains);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
