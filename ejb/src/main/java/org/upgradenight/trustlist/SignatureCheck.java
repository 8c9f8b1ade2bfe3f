package org.upgradenight.trustlist;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a list by its own entries: RSA over the whole file with the signature's field cut out, by the SAST entry whose
 * serial number the header names.
 */
final class SignatureCheck {

    private SignatureCheck() {}

    static SignedList.Signature of(
            byte[] file, Tlv signature, int hashAlgorithm, BigInteger signer, List<RecordReader.Entry> entries) {
        String algorithm = switch (hashAlgorithm) {
            case 1 -> "SHA1withRSA";
            case 2 -> "SHA256withRSA";
            case 3 -> "SHA512withRSA";
            default -> "";
        };
        if (algorithm.isEmpty()) {
            return SignedList.Signature.UNKNOWN_ALGORITHM;
        }
        Optional<PublicKey> key = entries.stream()
                .filter(entry -> entry.record().role() == TrustListRecord.Role.SAST
                        && entry.record().serial().equals(signer))
                .flatMap(entry -> entry.key().stream())
                .filter(usable -> usable.getAlgorithm().equals("RSA"))
                .findFirst();
        if (key.isEmpty()) {
            return SignedList.Signature.NO_SIGNER;
        }
        return verifies(algorithm, key.get(), file, signature) ? SignedList.Signature.GOOD : SignedList.Signature.BAD;
    }

    private static boolean verifies(String algorithm, PublicKey key, byte[] file, Tlv signature) {
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(file, 0, signature.start());
            check.update(file, signature.end(), file.length - signature.end());
            return check.verify(signature.value());
        } catch (GeneralSecurityException | RuntimeException bad) {
            return false;
        }
    }
}
