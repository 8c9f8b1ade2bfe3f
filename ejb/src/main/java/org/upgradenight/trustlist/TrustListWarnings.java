package org.upgradenight.trustlist;

import static org.upgradenight.trustlist.TrustListWords.MESSAGES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a trust list that a server offers, as the operator reads it; each text carries its code. */
public final class TrustListWarnings {

    /** Above that the file passes 64 KB, and phones fail (CUCM security guide, Security by Default). */
    public static final int MOST_CERTIFICATES = 39;

    public static final int LARGEST = 64 * 1024;
    private static final Duration SOON = Duration.ofDays(90);

    private TrustListWarnings() {}

    public static List<String> of(TrustListReading reading, Instant now) {
        if (reading instanceof TrustListReading.Broken broken) {
            return List.of(MESSAGES.broken(broken.reason()));
        }
        SignedList file = ((TrustListReading.Whole) reading).file();
        return Stream.concat(
                        Stream.of(signature(file), crowd(file), size(file)).flatMap(Optional::stream),
                        expiring(file, now).stream())
                .toList();
    }

    private static Optional<String> signature(SignedList file) {
        return switch (file.signature()) {
            case GOOD -> Optional.empty();
            case BAD -> Optional.of(MESSAGES.badSignature());
            case NO_SIGNER -> Optional.of(MESSAGES.noSigner(file.signer()));
            case UNKNOWN_ALGORITHM -> Optional.of(MESSAGES.unknownAlgorithm());
        };
    }

    private static Optional<String> crowd(SignedList file) {
        int certificates = file.records().size();
        return certificates > MOST_CERTIFICATES
                ? Optional.of(MESSAGES.tooMany(certificates, MOST_CERTIFICATES))
                : Optional.empty();
    }

    private static Optional<String> size(SignedList file) {
        return file.size() > LARGEST ? Optional.of(MESSAGES.tooLarge(file.size())) : Optional.empty();
    }

    /** One line per certificate, although it may stand in the list under several roles. */
    private static List<String> expiring(SignedList file, Instant now) {
        return file.records().stream()
                .filter(entry -> entry.expires()
                        .filter(end -> end.isBefore(now.plus(SOON)))
                        .isPresent())
                .map(entry -> {
                    Instant end = entry.expires().orElseThrow();
                    return end.isBefore(now)
                            ? MESSAGES.expired(entry.subject(), end.toString())
                            : MESSAGES.expiring(entry.subject(), end.toString());
                })
                .distinct()
                .toList();
    }
}
