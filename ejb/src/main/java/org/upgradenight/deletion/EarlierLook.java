package org.upgradenight.deletion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.classification.Observation;
import org.upgradenight.trustlist.TrustListStatus;
import org.upgradenight.trustlist.TrustSigns;

/**
 * How a phone looked before any key: what a later look is held against.
 *
 * @param load the load that it ran; it decides which script fits
 * @param trustMessageAt the stamp of its newest message of a trust list, by its own clock; empty without one
 */
public record EarlierLook(String load, String trustMessageAt, TrustListStatus trustList) {

    public static EarlierLook of(Observation seen) {
        return of(seen, seen.facts().load());
    }

    /** With a load that somebody else knows. */
    public static EarlierLook of(Observation seen, String load) {
        return new EarlierLook(load, seen.facts().more().trustMessageAt(), seen.trustList());
    }

    /** What the pages of that look prove; nothing where they contradict each other, or where nothing in them is new. */
    public Set<Proof> provenBy(Observation now) {
        TrustSigns signs = now.facts().more().signs();
        Set<Proof> proofs = EnumSet.noneOf(Proof.class);
        if (!contradicted(now)) {
            if (signs.hashEqual()) {
                proofs.add(Proof.ITL_HASH);
            }
            if (good(signs.said()) && newMessage(now)) {
                proofs.add(Proof.NEW_MESSAGE);
            }
        }
        return proofs;
    }

    /** The hash says that the phone has its server's list, and a message that came since says that it refused one. */
    public boolean contradicted(Observation now) {
        TrustSigns signs = now.facts().more().signs();
        return signs.hashEqual() && signs.said().equals(Optional.of(TrustListStatus.UPDATE_FAILED)) && newMessage(now);
    }

    /** By its stamp; without one, by its meaning: what refused the list before and took one now has spoken since. */
    private boolean newMessage(Observation now) {
        String stamp = now.facts().more().trustMessageAt();
        boolean turned = trustList == TrustListStatus.UPDATE_FAILED
                && good(now.facts().more().signs().said());
        return turned || (!stamp.isEmpty() && !trustMessageAt.isEmpty() && !stamp.equals(trustMessageAt));
    }

    private static boolean good(Optional<TrustListStatus> said) {
        return said.filter(status -> status == TrustListStatus.INSTALLED || status == TrustListStatus.UPDATED)
                .isPresent();
    }
}
