package org.upgradenight.trustlist;

import java.util.Optional;

/**
 * What a phone's pages say for its trust list, each by itself.
 *
 * @param hashEqual whether the hash that it shows is that of the file that a server of its cluster offers
 * @param said what its newest message of a trust list means, absent without one
 */
public record TrustSigns(boolean hashEqual, Optional<TrustListStatus> said) {

    public static final TrustSigns NONE = new TrustSigns(false, Optional.empty());
}
