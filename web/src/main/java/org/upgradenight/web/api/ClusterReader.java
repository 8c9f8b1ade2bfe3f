package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.ClusterKind;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.inventory.SiteBy;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.json.RecordJson;
import org.upgradenight.web.problem.ProblemException;

/** Reads a cluster from a body. Passwords left out stay as they are, unless they would go to another host. */
public final class ClusterReader {

    private static final int AXL_PORT = 8443;
    private static final int TFTP_PORT = 6970;
    private static final int PHONE_PORT = 80;
    private static final int LONGEST_PASSWORD = 200;

    private final Fields fields;
    private final Optional<Cluster> known;

    private ClusterReader(Fields fields, Optional<Cluster> known) {
        this.fields = fields;
        this.known = known;
    }

    /** What a cluster is without anybody saying, as a body. */
    public static JsonObject usual() {
        return Json.createObjectBuilder()
                .add("kind", "cucm")
                .add("axlPort", AXL_PORT)
                .add("tftpPort", TFTP_PORT)
                .add("phonePort", PHONE_PORT)
                .add("phoneNetworks", Json.createArrayBuilder())
                .add("trustOnFirstUse", false)
                .add("siteBy", "location")
                .add("authentication", "cucm")
                .add("limits", RecordJson.of(ClusterJson.LimitsJson.of(Limits.DEFAULT)))
                .build();
    }

    /** A stored cluster as a body that would change nothing. */
    public static JsonObject write(Cluster cluster) {
        return RecordJson.of(ClusterJson.of(cluster)).asJsonObject();
    }

    /** @throws ProblemException when it is not acceptable */
    public static Cluster read(String name, JsonObject body, Optional<Cluster> known) {
        return read(name, Body.object(body), known);
    }

    /** @param known the cluster as it is stored, if it is */
    static Cluster read(String name, Fields fields, Optional<Cluster> known) {
        try {
            return new ClusterReader(fields, known).read(name);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest(MESSAGES.invalid(wrong.getMessage()));
        }
    }

    private Cluster read(String name) {
        fields.optionalText("name", 64).filter(other -> !other.equals(name)).ifPresent(other -> {
            throw fields.mustBe("name", "the name in the path, or left out");
        });
        String publisher = fields.text("publisher", 255);
        Cluster cluster = new Cluster(
                name,
                kind(),
                publisher,
                fields.integer("axlPort", AXL_PORT),
                fields.integer("tftpPort", TFTP_PORT),
                login("username", "password", publisher, known.map(Cluster::callManagerLogin)),
                login("phoneUsername", "phonePassword", publisher, known.map(Cluster::phoneLogin)),
                fields.integer("phonePort", PHONE_PORT),
                networks(),
                fields.optionalText("trustedCertificates", 100_000).orElse(""),
                fields.flag("trustOnFirstUse", false),
                "",
                siteBy(),
                fields.optionalText("authenticationUrl", 255).orElse(""),
                fields.object("limits").map(ClusterReader::limits).orElse(Limits.DEFAULT),
                authentication());
        // What our own answers show and nobody may set.
        fields.optionalText("pinnedCertificate", 64);
        fields.nothingElse();
        return cluster;
    }

    private ClusterKind kind() {
        String word = fields.optionalText("kind", 16).orElse("cucm");
        return Arrays.stream(ClusterKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> fields.mustBe("kind", "cucm or cucme"));
    }

    private PhoneAuthentication authentication() {
        String word = fields.optionalText("authentication", 16).orElse("cucm");
        return Arrays.stream(PhoneAuthentication.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> fields.mustBe("authentication", "cucm or platform"));
    }

    private SiteBy siteBy() {
        String word = fields.optionalText("siteBy", 16).orElse("location");
        return Arrays.stream(SiteBy.values())
                .filter(rule -> ClusterJson.word(rule).equals(word))
                .findFirst()
                .orElseThrow(() -> fields.mustBe("siteBy", "location or devicePool"));
    }

    private Credentials login(String user, String password, String publisher, Optional<Credentials> stored) {
        String username = fields.text(user, 255);
        Optional<String> given = fields.optionalText(password, LONGEST_PASSWORD).filter(text -> !text.isEmpty());
        if (given.isPresent()) {
            return new Credentials(username, given.get());
        }
        Credentials kept = stored.orElseThrow(() -> ProblemException.badRequest(MESSAGES.missing(password)));
        if (!known.map(Cluster::publisher).equals(Optional.of(publisher))) {
            throw ProblemException.badRequest(MESSAGES.passwordNeeded(password));
        }
        return new Credentials(username, kept.password());
    }

    private List<AddressRange> networks() {
        return fields.texts("phoneNetworks", 64).stream().map(this::network).toList();
    }

    private AddressRange network(String text) {
        try {
            return AddressRange.parse(text);
        } catch (IllegalArgumentException notANetwork) {
            throw fields.mustBe("phoneNetworks", "a list of IPv4 networks such as 10.0.0.0/8");
        }
    }

    private static Limits limits(Fields given) {
        Limits usual = Limits.DEFAULT;
        Limits limits = new Limits(
                given.integer("window", usual.window()),
                given.integer("perSite", usual.perSite()),
                given.integer("risPerMinute", usual.risPerMinute()),
                given.integer("resetsPerMinute", usual.resetsPerMinute()),
                Duration.ofMillis(
                        given.wholeNumber("keyPaceMillis", usual.keyPace().toMillis())),
                Duration.ofMillis(given.wholeNumber("pollMillis", usual.poll().toMillis())),
                Duration.ofSeconds(given.wholeNumber(
                        "conversationDeadlineSeconds",
                        usual.conversationDeadline().toSeconds())),
                given.flag("pressWithoutCallState", usual.pressWithoutCallState()),
                given.flag("pressWithoutScreen", usual.pressWithoutScreen()),
                given.integer("attempts", usual.attempts()),
                given.integer("risChunk", usual.risChunk()),
                given.integer("restartBatch", usual.restartBatch()),
                given.flag("screenshots", usual.screenshots()));
        given.nothingElse();
        return limits;
    }
}
