package org.upgradenight.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Who is logged in to the console: only the name is kept, rights are looked up for each request. */
public final class ConsoleSession {

    private static final String USER = "org.upgradenight.user";

    private ConsoleSession() {}

    static Optional<String> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(USER));
    }

    /** A session that somebody planted before the log-in is worth nothing after it: it ends, and a fresh one begins. */
    static void begin(HttpServletRequest request, String user) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(USER, user);
    }

    /** Ends the session; the next request is nobody's. */
    public static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
