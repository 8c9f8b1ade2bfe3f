package org.upgradenight.house;

import java.util.regex.Pattern;

/** A JDBC address as it may be shown: without user, password or any other property. */
final class DatabaseAddress {
    private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");
    private static final Pattern PROPERTIES = Pattern.compile("[?;].*$", Pattern.DOTALL);

    private DatabaseAddress() {}

    static String shown(String url) {
        return USER_INFO.matcher(PROPERTIES.matcher(url).replaceFirst("")).replaceFirst("//");
    }
}
