package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the console looks to whoever sits there: as the system says, unless they chose otherwise. */
@Named
@RequestScoped
public class Look {
    private static final String COOKIE = "upgrade-night-theme";
    private static final Set<String> CHOICES = Set.of("dark", "light");

    @Inject
    private HttpServletRequest request;

    /** {@code system}, {@code dark} or {@code light}. */
    public String getTheme() {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(CHOICES::contains)
                .findFirst()
                .orElse("system");
    }

    /** What the browser is told about its own parts. */
    public String getScheme() {
        return getTheme().equals("system") ? "dark light" : getTheme();
    }
}
