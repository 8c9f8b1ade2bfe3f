package org.upgradenight.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells browsers not to do. */
final class SafeHeaders {

    /** Scripts a page names itself, by the nonce that it gives to each of its own; one that names none has none inline. */
    private static final String PAGES =
            "default-src 'self'; connect-src 'self'; font-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** A report brings its own style, and nothing else. */
    private static final String REPORT = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /** A list for technicians: its own style and its own forms. */
    private static final String VISITS = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private SafeHeaders() {}

    static void put(HttpServletRequest request, HttpServletResponse response) {
        String path = Places.path(request);
        if (Places.phones(path)) {
            return; // phones choke on headers, and run nothing
        }
        boolean api = Places.api(path);
        boolean secret = Places.visits(path);
        response.setHeader("Content-Security-Policy", secret ? VISITS : policy(path, api));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", secret ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (api || secret) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static String policy(String path, boolean api) {
        if (Places.report(path)) {
            return REPORT;
        }
        return api ? NOTHING : PAGES;
    }
}
