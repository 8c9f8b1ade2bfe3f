package org.upgradenight.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of paths behind the door, by the path as the server resolved it. */
final class Places {

    static final String LOG_IN_PAGE = "/login.xhtml";

    private static final List<String> OPEN = List.of(
            LOG_IN_PAGE,
            "/health/",
            "/metrics",
            "/openapi",
            "/phone-authentication/",
            "/visits/",
            "/jakarta.faces.resource/",
            "/favicon.ico");

    private Places() {}

    static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getServletPath()).orElse("")
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Whether anybody may come in. */
    static boolean open(String path) {
        return OPEN.stream().anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
    }

    static boolean api(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean report(String path) {
        return path.matches("/api/v1/runs/[^/]+/report");
    }

    /** Where phones ask, and browsers do not. */
    static boolean phones(String path) {
        return path.startsWith("/phone-authentication/");
    }

    /** Pages whose address is a secret. */
    static boolean visits(String path) {
        return path.startsWith("/visits/");
    }

    /**
     * Whether a page asks by itself, without anybody's hand: its polls, by the convention that their ids end in "poll", and
     * the stream of a run's events.
     */
    static boolean byItself(HttpServletRequest request) {
        if (request.getHeader("Faces-Request") == null) {
            return path(request).matches("/api/v1/runs/[^/]+/events");
        }
        String source = request.getParameter("jakarta.faces.source");
        return source != null && source.toLowerCase(Locale.ROOT).endsWith("poll");
    }

    static boolean largeBody(String path) {
        return path.matches("/api/v1/clusters/[^/]+/inventories") || path.equals("/cluster.xhtml");
    }
}
