package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.upgradenight.mail.MailAddress;

/** What the environment says about letters, see docs/operations.md. Addresses that are none count as not given. */
@ApplicationScoped
public class PostSettings {
    private static final Pattern BASE = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");

    private final Map<String, String> environment;

    /** From the environment of this process. */
    public PostSettings() {
        this(System.getenv());
    }

    PostSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Where technicians' answers by mail go, when not to the sender. */
    Optional<MailAddress> replyTo() {
        return MailAddress.of(given("UPGRADE_NIGHT_MAIL_REPLY_TO"));
    }

    /** Who gets the letters of sites without contact. */
    List<MailAddress> fallback() {
        return MailAddress.listIn(given("UPGRADE_NIGHT_MAIL_FALLBACK"));
    }

    /** Who gets the digest. */
    List<MailAddress> lead() {
        return MailAddress.listIn(given("UPGRADE_NIGHT_MAIL_LEAD"));
    }

    /** The address of the page for a link's secret, as technicians reach this server. */
    String page(String secret) {
        return base().replaceAll("/+$", "") + "/visits/" + secret;
    }

    /** What the operator is told when the links lead to this machine only, so that nobody on site can follow them. */
    Optional<String> trouble() {
        if (known()) {
            return Optional.empty();
        }
        String given = given("UPGRADE_NIGHT_URL");
        return Optional.of(
                given.isEmpty()
                        ? SiteworkMessages.MESSAGES.linksToLocalhost(base())
                        : SiteworkMessages.MESSAGES.noAddress(SafeCell.text(given), base()));
    }

    private boolean known() {
        return BASE.matcher(given("UPGRADE_NIGHT_URL")).matches();
    }

    private String base() {
        return known()
                ? given("UPGRADE_NIGHT_URL")
                : "http://localhost:" + environment.getOrDefault("UPGRADE_NIGHT_HTTP_PORT", "8080");
    }

    private String given(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
