package org.upgradenight.callmanager.axl;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.wire.HttpAnswer;

/**
 * The cookies by which AXL knows a log-in again, for 30 idle minutes, which spares it a log-in per request. Safe for
 * many threads.
 */
final class SessionCookies {

    private static final Pattern SESSION = Pattern.compile("(JSESSIONID(?:SSO)?)=([^;\\s]*)");

    private final Map<String, String> cookies = new TreeMap<>();
    private boolean useless;

    /** The Cookie header's value, empty when a log-in is needed. */
    synchronized String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    synchronized void keep(HttpAnswer answer) {
        for (String header : answer.cookies()) {
            Matcher found = SESSION.matcher(header);
            if (!useless && found.lookingAt() && !found.group(2).isEmpty() && answer.status() == 200) {
                cookies.put(found.group(1), found.group(2));
            }
        }
    }

    /**
     * Whether the status says that the session is over: 404 does. 401 for a cookie means that this server wants a log-in
     * with every request, and gets it from then on.
     */
    synchronized boolean refused(int status, String session) {
        if (status != 404 && status != 401 && status != 403) {
            return false;
        }
        useless |= status != 404;
        if (header().equals(session)) {
            cookies.clear();
        }
        return true;
    }
}
