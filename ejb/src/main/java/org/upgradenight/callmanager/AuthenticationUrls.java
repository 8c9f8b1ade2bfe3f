package org.upgradenight.callmanager;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The URLs at which phones without one of their own ask who may press their keys. The names of the two enterprise
 * parameters are not documented, so they are known by what they look like.
 *
 * @param plain empty when not found
 * @param secure empty when not found; may be a plain URL, where an administrator has put that into both
 */
public record AuthenticationUrls(String plain, String secure) {

    public static final AuthenticationUrls UNKNOWN = new AuthenticationUrls("", "");

    public AuthenticationUrls {
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(secure, "secure");
    }

    /** Those among the cluster's enterprise parameters. */
    public static AuthenticationUrls in(Map<String, String> parameters) {
        AuthenticationUrls names = namesIn(parameters);
        return new AuthenticationUrls(
                parameters.getOrDefault(names.plain(), ""), parameters.getOrDefault(names.secure(), ""));
    }

    /** The names of the parameters that hold them; empty when not found. */
    public static AuthenticationUrls namesIn(Map<String, String> parameters) {
        List<Map.Entry<String, String>> urls = parameters.entrySet().stream()
                .filter(one -> isOne(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(one -> one.getKey().toLowerCase(Locale.ROOT)))
                .toList();
        return new AuthenticationUrls(
                first(urls, one -> !isSecure(one)).orElse(""),
                first(urls, AuthenticationUrls::isSecure).orElse(""));
    }

    /** Whether a parameter looks like one of the two. */
    public static boolean isOne(String name, String value) {
        String url = value.toLowerCase(Locale.ROOT);
        return url.matches("https?://.+")
                && (name.toLowerCase(Locale.ROOT).contains("auth") || url.contains("authenticate"));
    }

    private static boolean isSecure(Map.Entry<String, String> one) {
        return one.getKey().toLowerCase(Locale.ROOT).contains("secur")
                || one.getValue().toLowerCase(Locale.ROOT).startsWith("https:");
    }

    private static Optional<String> first(
            List<Map.Entry<String, String>> urls, Predicate<Map.Entry<String, String>> which) {
        return urls.stream().filter(which).map(Map.Entry::getKey).findFirst();
    }
}
