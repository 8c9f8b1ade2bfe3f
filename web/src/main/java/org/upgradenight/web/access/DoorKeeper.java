package org.upgradenight.web.access;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.LogIn;
import org.upgradenight.access.LogIns;
import org.upgradenight.access.User;
import org.upgradenight.web.problem.Problem;

/**
 * Asks each request who it is. The console's page logs in by {@code SecurityContext.authenticate} with a
 * {@link UsernamePasswordCredential}; what it then may read under {@link #WHY_NOT} says why it failed.
 */
@ApplicationScoped
public class DoorKeeper implements HttpAuthenticationMechanism {

    /** Request attribute with the operator's text when more than name or password kept the console's page from logging in. */
    public static final String WHY_NOT = "org.upgradenight.why-not";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private LogIns logIns;

    @Inject
    private PlainHttp plainHttp;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SafeHeaders.put(request, response);
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential typed) {
            return byPage(request, typed, context);
        }
        Optional<Credential> shown = Credential.of(request.getHeader("Authorization"));
        if (shown.isPresent()) {
            return byHeader(shown.get(), request, response, context);
        }
        Optional<User> user = byStay(request);
        if (user.isPresent() && !plainHttp.refuses(request)) {
            return bySession(user.get(), request, response, context);
        }
        return nobody(request, response, context);
    }

    private AuthenticationStatus byPage(
            HttpServletRequest request, UsernamePasswordCredential typed, HttpMessageContext context) {
        if (plainHttp.refuses(request)) {
            request.setAttribute(WHY_NOT, MESSAGES.tlsNeeded());
            return AuthenticationStatus.SEND_FAILURE;
        }
        LogIn attempt = logIns.byPassword(typed.getCaller(), typed.getPasswordAsString(), request.getRemoteAddr());
        if (attempt instanceof LogIn.Welcome welcome) {
            ConsoleSession.begin(request, welcome.user(), clock.instant());
            trail.append(new AuditTrail.Fact(welcome.user().name(), "log-in", request.getRemoteAddr(), "console"));
            return in(welcome.user(), context);
        }
        if (attempt instanceof LogIn.Later later) {
            request.setAttribute(
                    WHY_NOT, MESSAGES.tooManyFailures(Math.max(1, later.pause().toSeconds())));
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus byHeader(
            Credential shown, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (plainHttp.refuses(request)) {
            Refusals.send(response, new Problem(403, MESSAGES.tlsNeeded()));
            return AuthenticationStatus.SEND_FAILURE;
        }
        LogIn attempt = attempt(shown, request.getRemoteAddr());
        if (attempt instanceof LogIn.Welcome welcome) {
            return foreign(request) ? headerMissing(response) : in(welcome.user(), context);
        } else if (attempt instanceof LogIn.Later later) {
            Refusals.later(response, later.pause());
        } else {
            Refusals.logIn(request, response);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<User> byStay(HttpServletRequest request) {
        Optional<Stay> stay = ConsoleSession.stay(request, clock.instant());
        Optional<User> user = stay.flatMap(now -> logIns.stillWelcome(now.user(), now.epoch()));
        if (stay.isPresent() && user.isEmpty()) {
            ConsoleSession.end(request);
        } else if (user.isPresent() && !Places.byItself(request)) {
            ConsoleSession.awake(request, stay.get(), clock.instant());
        }
        return user;
    }

    private LogIn attempt(Credential shown, String address) {
        if (shown instanceof Credential.Password basic) {
            return logIns.byPassword(basic.user(), basic.password(), address);
        } else if (shown instanceof Credential.Bearer bearer) {
            return logIns.byToken(bearer.token(), address);
        }
        return new LogIn.Refused();
    }

    private static AuthenticationStatus bySession(
            User user, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        boolean unasked = Places.api(Places.path(request))
                && !READING.contains(request.getMethod())
                && request.getHeader("X-Requested-With") == null;
        return unasked || foreign(request) ? headerMissing(response) : in(user, context);
    }

    private AuthenticationStatus nobody(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = Places.path(request);
        if (Places.visits(path) && (plainHttp.refuses(request) || foreign(request))) {
            Refusals.send(
                    response, new Problem(403, foreign(request) ? MESSAGES.headerMissing() : MESSAGES.tlsNeeded()));
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (Places.open(path)) {
            return context.doNothing();
        }
        if (!Places.api(path) && wantsPage(request)) {
            redirect(request, response);
        } else if (plainHttp.refuses(request)) {
            Refusals.send(response, new Problem(403, MESSAGES.tlsNeeded()));
        } else {
            Refusals.logIn(request, response);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** A change that a page of somebody else makes the browser send; browsers say so by themselves, older ones by Origin. */
    private static boolean foreign(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        String from = request.getHeader("Sec-Fetch-Site");
        return from == null
                ? Origins.foreign(request.getHeader("Origin"), request.getHeader("Host"))
                : !Set.of("same-origin", "none").contains(from);
    }

    private static AuthenticationStatus headerMissing(HttpServletResponse response) {
        Refusals.send(response, new Problem(403, MESSAGES.headerMissing()));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus in(User user, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(user.name(), user.groups());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
    }

    /** Only the log-in page knows which of these it leads to afterwards. */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return Places.path(request) + (query == null ? "" : "?" + query);
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.sendRedirect(request.getContextPath() + Places.LOG_IN_PAGE + "?from="
                    + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
