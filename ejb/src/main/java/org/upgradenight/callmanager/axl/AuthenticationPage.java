package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.upgradenight.callmanager.LoginAnswer;
import org.upgradenight.callmanager.wire.ClusterHttp;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.HttpAnswer;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.WireFaults;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;

/**
 * The page that phones ask about each key (phones.md 1.3): user, password and the phone's name in the query; the body is
 * exactly AUTHORIZED, or anything else, which is a refusal.
 */
final class AuthenticationPage {

    private static final int CAP = 8 * 1024;

    private final ClusterHttp http;
    private final ClusterTrust trust;
    private final Patience patience;

    AuthenticationPage(ClusterHttp http, ClusterTrust trust, Patience patience) {
        this.http = http;
        this.trust = trust;
        this.patience = patience;
    }

    LoginAnswer ask(String url, DeviceName phone, Credentials keys) {
        URI uri;
        try {
            uri = URI.create(url.strip() + (url.contains("?") ? "&" : "?") + query(phone, keys));
        } catch (IllegalArgumentException malformed) {
            return new LoginAnswer.Silent(MESSAGES.noAddress());
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            return new LoginAnswer.Silent(MESSAGES.noAddress());
        }
        return ask(uri);
    }

    private LoginAnswer ask(URI uri) {
        try {
            HttpAnswer answer = http.get(uri, CAP, patience.file());
            if (answer.status() != 200) {
                return new LoginAnswer.Silent(MESSAGES.fileStatus(uri.getHost(), answer.status()));
            }
            return answer.text().equals("AUTHORIZED") ? new LoginAnswer.Authorized() : new LoginAnswer.Refused();
        } catch (IOException e) {
            return new LoginAnswer.Silent(
                    WireFaults.of(e, uri, trust, patience.file(), CAP).getMessage());
        }
    }

    private static String query(DeviceName phone, Credentials keys) {
        return "UserID=" + encoded(keys.username()) + "&Password=" + encoded(keys.password()) + "&devicename="
                + phone.value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
