package org.upgradenight.web.access;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether a page that makes a browser send something is one of ours, by what older browsers tell. */
final class Origins {

    private Origins() {}

    /**
     * @param origin the header Origin, null when there is none: programs send none, and browsers only with reading
     * @param host the header Host
     */
    static boolean foreign(String origin, String host) {
        if (origin == null) {
            return false;
        }
        try {
            return host == null || !host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException unreadable) {
            return true;
        }
    }
}
