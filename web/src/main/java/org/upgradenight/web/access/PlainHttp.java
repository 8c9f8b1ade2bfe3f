package org.upgradenight.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Whether a request may carry secrets: over TLS always, in the clear only while nobody but this machine can connect. */
@ApplicationScoped
public class PlainHttp {

    private final boolean listensToOthers;

    public PlainHttp() {
        this(Optional.ofNullable(System.getenv("UPGRADE_NIGHT_BIND")).orElse(""));
    }

    PlainHttp(String bind) {
        this.listensToOthers = !bind.isBlank() && !loopback(bind);
    }

    boolean refuses(HttpServletRequest request) {
        return listensToOthers && !request.isSecure();
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notOurs) {
            return false;
        }
    }
}
