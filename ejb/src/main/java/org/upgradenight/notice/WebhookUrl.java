package org.upgradenight.notice;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a webhook goes. An administrator writes it; it holds no user, no fragment, and leads to no address that only this
 * machine's own surroundings know. Its path is often a secret, so it is shown by its host alone.
 */
public record WebhookUrl(URI value) {

    private static final int LONGEST = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** The address in a text that may be anything. */
    public static Optional<WebhookUrl> of(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean good = text.length() <= LONGEST
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return good ? Optional.of(new WebhookUrl(uri)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** As people may see it. */
    public String shown() {
        int port = value.getPort();
        return value.getScheme() + "://" + value.getHost() + (port < 0 ? "" : ":" + port) + "/\u2026";
    }

    /** Link-local addresses are where clouds keep their machines' credentials; the others are nobody's at all. */
    public static boolean mayGoTo(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isAnyLocalAddress() && !address.isMulticastAddress();
    }

    @Override
    public String toString() {
        return shown();
    }
}
