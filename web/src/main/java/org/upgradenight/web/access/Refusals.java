package org.upgradenight.web.access;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.upgradenight.web.problem.Problem;

/** Says no before a call is reached. */
final class Refusals {

    private Refusals() {}

    static void logIn(HttpServletRequest request, HttpServletResponse response) {
        // The console's own scripts show the log-in page; a browser's password window would only be in their way.
        if (request.getHeader("X-Requested-With") == null && !streamOfAPage(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Upgrade Night\", charset=\"UTF-8\"");
        }
        send(response, new Problem(401, MESSAGES.logIn()));
    }

    /** A page's event stream cannot name itself; its browser does. */
    private static boolean streamOfAPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader("Sec-Fetch-Mode") != null && accept != null && accept.contains("text/event-stream");
    }

    static void later(HttpServletResponse response, Duration pause) {
        long seconds = Math.max(1, pause.toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        send(response, new Problem(429, MESSAGES.tooManyFailures(seconds)));
    }

    static void send(HttpServletResponse response, Problem problem) {
        byte[] body = problem.json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        // Closed, not only written: the server puts its own error page over an answer that could still grow.
        try (ServletOutputStream out = response.getOutputStream()) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
