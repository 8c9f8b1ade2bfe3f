package org.upgradenight.simulator.wire;

import java.util.Optional;

/**
 * A request as a phone sees it.
 *
 * @param expects100 the sender waits for a 100 before the body (so there is none)
 */
public record PhoneRequest(
        String method, String path, String query, String body, boolean expects100, Optional<Credentials> credentials) {

    /** User and password of HTTP Basic; never printed. */
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /** Whether this is a page that asks for no log-in. */
    public boolean open() {
        return !path.startsWith("/CGI/") || path.equals("/CGI/Java/Serviceability");
    }

    /** Whether this is a push. */
    public boolean push() {
        return path.equals("/CGI/Execute");
    }

    /** Path and query for the log. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
