package org.upgradenight.trustlist;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a trust list.
 *
 * @param role what the certificate is trusted for
 * @param subject the subject as the entry names it
 * @param serial serial number of the certificate, 0 when the entry has none
 * @param publicKeySha256 lower-case hex, empty when the entry has no key
 * @param expires when the certificate ends, absent when the entry has none that can be read
 */
public record TrustListRecord(
        Role role,
        String subject,
        String issuer,
        String dnsName,
        BigInteger serial,
        String publicKeySha256,
        Optional<Instant> expires) {

    /** What an entry is trusted for, by the file's numbers. */
    public enum Role {
        SAST(0),
        CCM(1),
        CCM_TFTP(2),
        TFTP(3),
        CAPF(4),
        APP_SERVER(7),
        TVS(21),
        /** A number that nobody has written down. */
        OTHER(-1);

        private final int number;

        Role(int number) {
            this.number = number;
        }

        static Role of(int number) {
            for (Role role : values()) {
                if (role.number == number) {
                    return role;
                }
            }
            return OTHER;
        }
    }

    /** Whether this is the key by which {@code utils itl reset} signs a list. */
    public boolean recovery() {
        return role == Role.SAST && subject.toUpperCase(java.util.Locale.ROOT).contains("ITLRECOVERY");
    }
}
