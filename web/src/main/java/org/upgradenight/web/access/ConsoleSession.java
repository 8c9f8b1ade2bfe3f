package org.upgradenight.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.access.User;

/** Who is logged in to the console: the name, under which password, and since when. Rights are looked up for each request. */
public final class ConsoleSession {

    private static final String STAY = "org.upgradenight.stay";

    private ConsoleSession() {}

    /** Whose session that is, as long as it has not lasted too long. One that has is ended. */
    static Optional<Stay> stay(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(STAY) instanceof Stay stay)) {
            return Optional.empty();
        }
        if (stay.over(now)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(stay);
    }

    /** Somebody did something by hand. */
    static void awake(HttpServletRequest request, Stay stay, Instant now) {
        Optional.ofNullable(request.getSession(false))
                .ifPresent(session -> session.setAttribute(STAY, stay.awakeAt(now)));
    }

    /** A session that somebody planted before the log-in is worth nothing after it: it ends, and a fresh one begins. */
    static void begin(HttpServletRequest request, User user, Instant now) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(STAY, new Stay(user.name(), user.sessionEpoch(), now, now));
    }

    /** Ends the session; the next request is nobody's. */
    public static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
