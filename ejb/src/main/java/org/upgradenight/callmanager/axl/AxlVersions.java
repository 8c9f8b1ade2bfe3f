package org.upgradenight.callmanager.axl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema versions that exist and how a server's words are matched with them. */
final class AxlVersions {

    /** Newest first; there is no 13.x. */
    static final List<String> KNOWN =
            List.of("15.0", "14.0", "12.5", "12.0", "11.5", "11.0", "10.5", "10.0", "9.1", "8.5");

    /** Spoken by servers from 12.5 to at least 15: asked first, so that most need no second try. */
    static final String FIRST_TRY = "12.5";

    /** From here on the cluster lists where its phones were last. */
    private static final int LAST_KNOWN = 11_005;

    /** From here on phones are applied and reset by operations of their own. */
    private static final int PHONE_OPERATIONS = 10_000;

    /** From here on parameters are listed. */
    private static final int PARAMETER_LIST = 9_001;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,2})\\.(\\d{1,2}|[xX])");

    private AxlVersions() {}

    /** The newest known schema that a server of that version ({@code 14.0.1.10000-20}) speaks. */
    static Optional<String> forServer(String componentVersion) {
        Matcher found = VERSION.matcher(componentVersion);
        if (!found.lookingAt() || found.group(2).equalsIgnoreCase("x")) {
            return Optional.empty();
        }
        int server = number(found.group());
        return KNOWN.stream().filter(version -> number(version) <= server).findFirst();
    }

    /**
     * Versions to try, the likeliest first, from the page that a server shows for an unsupported version. A page
     * without any means all.
     */
    static List<String> offeredBy(String page) {
        List<String> offered = new ArrayList<>();
        for (Matcher found = VERSION.matcher(page); found.find(); ) {
            String minor = found.group(2);
            String prefix = found.group(1) + "." + (minor.equalsIgnoreCase("x") ? "" : minor);
            KNOWN.stream()
                    .filter(version ->
                            minor.equalsIgnoreCase("x") ? version.startsWith(prefix) : version.equals(prefix))
                    .filter(version -> !offered.contains(version))
                    .forEach(offered::add);
        }
        offered.sort(Comparator.comparingInt(AxlVersions::number).reversed());
        return offered.isEmpty() ? KNOWN : offered;
    }

    /** Whether applyPhone and resetPhone exist. */
    static boolean hasPhoneOperations(String schema) {
        return number(schema) >= PHONE_OPERATIONS;
    }

    /** Whether listServiceParameter exists. */
    static boolean hasParameterList(String schema) {
        return number(schema) >= PARAMETER_LIST;
    }

    /** Whether listRegistrationDynamic exists. */
    static boolean hasLastKnown(String schema) {
        return number(schema) >= LAST_KNOWN;
    }

    private static int number(String version) {
        Matcher found = VERSION.matcher(version);
        if (!found.lookingAt()) {
            return 0;
        }
        return Integer.parseInt(found.group(1)) * 1000 + Integer.parseInt(found.group(2));
    }
}
