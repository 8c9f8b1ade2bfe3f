package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;

/** The addresses that the server is going to listen on. */
final class Doors {
    private static final String LOOPBACK = "127.0.0.1";

    private Doors() {}

    /**
     * Whether it can listen there, said before it tries.
     *
     * @throws RefusedToStartException when it cannot
     */
    static void check(Settings settings) {
        InetAddress bind = own(settings.get("UPGRADE_NIGHT_BIND", LOOPBACK));
        free("UPGRADE_NIGHT_HTTP_PORT", bind, settings);
        free("UPGRADE_NIGHT_HTTPS_PORT", bind, settings);
        free("UPGRADE_NIGHT_MANAGEMENT_PORT", own(LOOPBACK), settings);
    }

    /** A setting by its name. */
    interface Settings {
        String get(String name, String otherwise);
    }

    private static InetAddress own(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (IOException e) {
            throw new RefusedToStartException(MESSAGES.notOurAddress(text), e);
        }
        throw new RefusedToStartException(MESSAGES.notOurAddress(text));
    }

    private static void free(String name, InetAddress address, Settings settings) {
        String port = settings.get(name, "");
        if (port.isEmpty()) {
            return;
        }
        try (ServerSocket attempt = new ServerSocket()) {
            attempt.bind(new InetSocketAddress(address, Integer.parseInt(port)));
        } catch (IOException e) {
            throw new RefusedToStartException(
                    MESSAGES.doorTaken(name, port, address.getHostAddress(), e.getMessage()), e);
        }
    }
}
