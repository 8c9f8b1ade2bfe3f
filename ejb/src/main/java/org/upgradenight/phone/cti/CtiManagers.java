package org.upgradenight.phone.cti;

import static org.upgradenight.phone.cti.CtiMessages.MESSAGES;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The nodes of a cluster that run Cisco CTIManager, the first one preferred. None means that the cluster has no CTI channel.
 *
 * @param hosts host names or addresses, with a port where the library takes one
 */
public record CtiManagers(List<String> hosts) {

    /** None. */
    public static final CtiManagers NONE = new CtiManagers(List.of());

    private static final int MOST = 4;
    /** Nothing that could end the host's part of the library's connect text. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\\d{1,5})?");

    public CtiManagers {
        hosts = List.copyOf(hosts);
        if (hosts.size() > MOST) {
            throw MESSAGES.tooManyManagers(MOST);
        }
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(wrong -> {
            throw MESSAGES.notAManager(wrong.substring(0, Math.min(wrong.length(), 80)));
        });
    }

    static CtiManagers parse(String text) {
        return text.isEmpty() ? NONE : new CtiManagers(Arrays.asList(text.split(",")));
    }

    String text() {
        return String.join(",", hosts);
    }
}
