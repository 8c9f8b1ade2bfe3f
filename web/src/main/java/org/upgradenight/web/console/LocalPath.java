package org.upgradenight.web.console;

import java.util.regex.Pattern;

/** Paths of our own pages: where somebody is sent after logging in must not be chosen by whoever made the link. */
final class LocalPath {
    private static final Pattern PAGE = Pattern.compile("/[a-z]+\\.xhtml(\\?[A-Za-z0-9=&%._~+-]*)?");

    private LocalPath() {}

    static String orElse(String path, String otherwise) {
        boolean ours = PAGE.matcher(path).matches() && !path.startsWith("/login.");
        return ours ? path : otherwise;
    }
}
