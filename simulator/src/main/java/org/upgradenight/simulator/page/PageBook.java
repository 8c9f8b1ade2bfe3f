package org.upgradenight.simulator.page;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.phone.PhoneState;

/** Finds the open page behind a path, if this phone serves it; paths are case-sensitive. */
public final class PageBook {

    private PageBook() {}

    /**
     * The page behind the path, in the form asked for.
     *
     * @param query the text after the question mark, or the empty text
     */
    public static Optional<Page> find(
            PhoneIdentity phone, PhoneState state, Surroundings cluster, Instant now, String path, String query) {
        Contents contents = new Contents(phone, state, cluster, now);
        String pages = phone.model().family().pages();
        return pages.isEmpty()
                ? CommonPages.find(contents, path, query)
                : Sheets.named(pages).find(contents, query.isEmpty() ? path : path + "?" + query);
    }

    /** Whether anything on its pages says how a phone of this family stands with its trust list. */
    public static boolean tellsTrustList(Family family) {
        return family.pages().isEmpty() || Sheets.named(family.pages()).tellTrustList();
    }
}
