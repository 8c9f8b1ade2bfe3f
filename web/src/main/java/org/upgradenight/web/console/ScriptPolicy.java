package org.upgradenight.web.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Joins the page's own rule about scripts (with its nonce) to the policy that every answer has. Browsers apply two policies
 * side by side, so that a second header would forbid what the first allows.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class ScriptPolicy extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new Joining(response));
    }

    private static final class Joining extends HttpServletResponseWrapper {

        Joining(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            String before = getHeader(POLICY);
            if (name.equalsIgnoreCase(POLICY) && before != null) {
                setHeader(POLICY, before + "; " + value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
