package org.upgradenight.web.access;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.upgradenight.web.problem.Problem;

/** Refuses large bodies by their announced length; bodies of the API that announce none are bounded while being read. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 2L * 1024 * 1024;
    private static final long MOST_INVENTORY_BYTES = 64L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Places.path(request);
        long most = Places.largeBody(path) ? MOST_INVENTORY_BYTES : MOST_BYTES;
        if (!Places.api(path) && request.getHeader("Transfer-Encoding") != null) {
            Refusals.send(response, new Problem(411, MESSAGES.lengthNeeded()));
        } else if (request.getContentLengthLong() > most) {
            Refusals.send(response, new Problem(413, MESSAGES.tooLarge(most / 1024)));
        } else {
            chain.doFilter(request, response);
        }
    }
}
