package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.office.ClusterDesk;
import org.upgradenight.web.api.ClusterReader;

/**
 * A cluster as it is filled in. What was filled in becomes the body that the interface takes, so that both read it alike; what
 * a form does not show stays as it is.
 */
@Named
@RequestScoped
public class ClusterForm {
    private static final String CHECKED = "org.upgradenight.checked";
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final List<String> WORDS = List.of(
            "kind",
            "publisher",
            "username",
            "password",
            "phoneUsername",
            "phonePassword",
            "siteBy",
            "authenticationUrl",
            "authentication");
    private static final List<String> NUMBERS = List.of("axlPort", "tftpPort", "phonePort");
    private static final List<String> LIMITS = List.of(
            "window",
            "perSite",
            "risPerMinute",
            "risChunk",
            "resetsPerMinute",
            "keyPaceMillis",
            "pollMillis",
            "conversationDeadlineSeconds",
            "restartBatch",
            "attempts");
    private static final List<String> LIMIT_FLAGS =
            List.of("pressWithoutCallState", "pressWithoutScreen", "screenshots");

    @Inject
    private ClusterPage page;

    @Inject
    private Clusters clusters;

    @Inject
    private ClusterDesk desk;

    @Inject
    private Operator operator;

    private final Map<String, String> text = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private JsonObject present;
    private CheckFace checked;

    @PostConstruct
    void fill() {
        present = page.cluster().map(ClusterReader::write).orElse(ClusterReader.usual());
        Stream.of(WORDS, NUMBERS, List.of("trustedCertificates"))
                .flatMap(List::stream)
                .forEach(name -> text.put(name, plain(present.get(name))));
        JsonObject limits = present.getJsonObject("limits");
        LIMITS.forEach(name -> text.put(name, plain(limits.get(name))));
        text.put("name", page.getName());
        text.put("phoneNetworks", String.join("\n", texts("phoneNetworks")));
        flags.put("forgetPin", false);
        flags.put("trustOnFirstUse", present.getBoolean("trustOnFirstUse"));
        LIMIT_FLAGS.forEach(name -> flags.put(name, limits.getBoolean(name)));
    }

    /** What is filled in, by the interface's names. */
    public Map<String, String> getText() {
        return text;
    }

    public Map<String, Boolean> getFlags() {
        return flags;
    }

    /** The certificate that was pinned at first use, in pairs; empty when none was. */
    public String getPinned() {
        return page.cluster()
                .map(Cluster::pinnedCertificate)
                .map(ClusterForm::pairs)
                .orElse("");
    }

    public String save() {
        return saved() ? Deed.then(address(), MESSAGES.clusterSaved(name())) : null;
    }

    /** Saves, and tries what was saved. */
    public String saveAndCheck() {
        return saved() ? check() : null;
    }

    public String saveLimits() {
        return saved()
                ? Deed.then(ClusterPage.address(name(), ClusterPage.Part.LIMITS), MESSAGES.clusterSaved(name()))
                : null;
    }

    /** Tries the stored credentials; the answer is shown on the page that follows. */
    public String check() {
        boolean done = Deed.done(() -> session()
                .put(
                        CHECKED,
                        CheckFace.of(desk.check(
                                operator.getActor(), clusters.find(name()).orElseThrow()))));
        return done ? address() + "&faces-redirect=true" : null;
    }

    /** What the check found that was asked for just now, or nothing; told once. */
    public CheckFace getChecked() {
        if (checked == null && !FacesContext.getCurrentInstance().isPostback()) {
            checked = (CheckFace) session().remove(CHECKED);
        }
        return checked;
    }

    /** Keeps what was filled in; what is wrong with it is on the page then. */
    boolean saved() {
        return Deed.done(() -> {
            Optional<Cluster> known = clusters.find(name());
            Cluster wanted = ClusterReader.read(name(), body(), known);
            desk.put(
                    operator.getActor(),
                    known.map(before -> pinned(wanted, before)).orElse(wanted));
        });
    }

    /** A pin of the same publisher stays, unless it is to be forgotten. */
    private Cluster pinned(Cluster wanted, Cluster before) {
        boolean stays = wanted.publisher().equals(before.publisher())
                && wanted.trustOnFirstUse()
                && !Boolean.TRUE.equals(flags.get("forgetPin"));
        return stays ? wanted.pinnedTo(before.pinnedCertificate()) : wanted;
    }

    private String name() {
        return page.isKnown() ? page.getName() : text.get("name").strip();
    }

    private String address() {
        return ClusterPage.address(name(), ClusterPage.Part.CONNECTION);
    }

    private JsonObject body() {
        JsonObjectBuilder body = Json.createObjectBuilder(present);
        WORDS.forEach(name -> word(body, name));
        NUMBERS.forEach(name -> number(body, name));
        word(body, "trustedCertificates");
        body.add("trustOnFirstUse", flags.get("trustOnFirstUse"));
        JsonArrayBuilder networks = Json.createArrayBuilder();
        BETWEEN.splitAsStream(text.get("phoneNetworks").strip())
                .filter(one -> !one.isEmpty())
                .forEach(networks::add);
        body.add("phoneNetworks", networks);
        JsonObjectBuilder limits = Json.createObjectBuilder(present.getJsonObject("limits"));
        LIMITS.forEach(name -> number(limits, name));
        LIMIT_FLAGS.forEach(name -> limits.add(name, flags.get(name)));
        return body.add("limits", limits).build();
    }

    private void word(JsonObjectBuilder body, String name) {
        String said = kept(name).strip();
        if (said.isEmpty()) {
            body.addNull(name);
        } else {
            body.add(name, name.endsWith("assword") ? kept(name) : said);
        }
    }

    /** What is no number goes on as it is: whoever reads the body says what is wrong with it. */
    private void number(JsonObjectBuilder body, String name) {
        String said = kept(name).strip();
        if (said.matches("\\d{1,9}")) {
            body.add(name, Long.parseLong(said));
        } else {
            body.add(name, said);
        }
    }

    private String kept(String name) {
        String said = text.get(name);
        return said == null ? "" : said;
    }

    private List<String> texts(String name) {
        return present.getJsonArray(name).stream().map(ClusterForm::plain).toList();
    }

    private static String plain(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    static String pairs(String hex) {
        return hex.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    }

    /** Between the check and the page that shows it; the flash scope forgets it where one check follows another. */
    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }
}
