package org.upgradenight.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.http.SiteRequest;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.mailbox.Mailbox;
import org.upgradenight.simulator.mailbox.SmtpFault;
import org.upgradenight.simulator.wire.Line;

/** The control API: plain JSON for tests and rehearsals. */
public final class ControlService implements SiteHandler {

    private static final long DEFAULT_LOG_LIMIT = 10_000;
    private static final long MOST_LOG_LINES = 200_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Line> lines;
    private final Cluster cluster;
    private final Journal journal;
    private final Mailbox mailbox;
    private final Strings strings;
    private final LongSupplier authenticationHits;
    private final LongSupplier misfits;
    private final Truth truth;
    private final MailPages mailPages;

    /**
     * @param lines phones by name
     * @param misfits how many requests broke the description of what they ask
     */
    public ControlService(
            Map<String, Line> lines,
            Cluster cluster,
            Journal journal,
            Mailbox mailbox,
            Strings strings,
            LongSupplier authenticationHits,
            LongSupplier misfits) {
        this.lines = lines;
        this.cluster = cluster;
        this.journal = journal;
        this.mailbox = mailbox;
        this.strings = strings;
        this.authenticationHits = authenticationHits;
        this.misfits = misfits;
        this.mailPages = new MailPages(mailbox);
        this.truth = new Truth(json, cluster, lines.values());
    }

    /** The truth about one phone. */
    public ObjectNode truthOf(String phone) {
        return truth.of(lines.get(phone));
    }

    /** The truth about all phones with its summary. */
    public ObjectNode truth() {
        ObjectNode whole = truth.whole();
        ((ObjectNode) whole.get("summary"))
                .put("authenticationHits", authenticationHits.getAsLong())
                .put("misfits", misfits.getAsLong());
        return whole;
    }

    @Override
    public SiteReply handle(SiteRequest request) {
        try {
            return request.method().equals("POST") ? post(request) : get(request);
        } catch (JsonProcessingException | IllegalArgumentException bad) {
            return SiteReply.text(400, "text/plain", String.valueOf(bad.getMessage()));
        }
    }

    private SiteReply get(SiteRequest request) throws JsonProcessingException {
        String path = request.path();
        if (path.startsWith("/truth/SEP")) {
            String name = path.substring("/truth/".length());
            return lines.containsKey(name) ? answer(truthOf(name)) : missing(name);
        }
        if (path.startsWith("/mailbox")) {
            return mailPages.page(path);
        }
        return switch (path) {
            case "/truth" -> answer(truth());
            case "/truth/summary" -> answer(truth().get("summary"));
            case "/settings" -> answer(StoredSettings.of(json, cluster));
            case "/log" -> log(request);
            case "/mail" -> answer(json.createObjectNode().set("messages", json.valueToTree(mailbox.letters())));
            default -> missing(path);
        };
    }

    private SiteReply post(SiteRequest request) throws JsonProcessingException {
        String path = request.path();
        JsonNode body = json.readTree(request.body().isBlank() ? "{}" : request.body());
        journal.write(Kind.CONTROL, "", path, 200, request.body());
        if (path.startsWith("/phones/")) {
            String name = path.substring("/phones/".length());
            return lines.containsKey(name) ? force(lines.get(name), body) : missing(name);
        }
        return switch (path) {
            case "/upgrade" -> upgrade();
            case "/faults" -> fault(body);
            case "/axl" -> throttle(body);
            case "/nodes" -> node(body);
            case "/shutdown" -> shutdown();
            default -> missing(path);
        };
    }

    private SiteReply upgrade() throws JsonProcessingException {
        int restarting = strings.upgrade();
        return answer(json.createObjectNode().put("version", cluster.version()).put("phonesRestarting", restarting));
    }

    private SiteReply node(JsonNode body) throws JsonProcessingException {
        strings.lags(body.path("node").asText(), body.path("lags").asBoolean(true));
        return answer(body);
    }

    private SiteReply shutdown() throws JsonProcessingException {
        strings.shutdown();
        return answer(json.createObjectNode().put("ending", true));
    }

    private SiteReply throttle(JsonNode body) throws JsonProcessingException {
        cluster.writeThrottled(body.path("writeThrottle").asBoolean(false));
        cluster.refuseReads(body.path("refuseReads").asInt(0));
        return answer(json.createObjectNode().put("writeThrottle", cluster.writeThrottled()));
    }

    private SiteReply fault(JsonNode body) throws JsonProcessingException {
        if (body.hasNonNull("smtp")) {
            return mailFault(body);
        }
        String name = body.path("phone").asText();
        Line line = lines.get(name);
        if (line == null) {
            return missing(name);
        }
        String word = body.path("fault").asText();
        boolean present = body.path("present").asBoolean(true);
        if (word.isEmpty() || "none".equals(word)) {
            for (Fault fault : Fault.values()) {
                line.phone().fault(fault, false);
            }
        } else {
            Optional<Fault> fault = Fault.of(word);
            line.phone()
                    .fault(fault.orElseThrow(() -> new IllegalArgumentException("no such fault: " + word)), present);
        }
        return answer(truth.of(line));
    }

    private SiteReply mailFault(JsonNode body) throws JsonProcessingException {
        String word = body.get("smtp").asText();
        SmtpFault fault = SmtpFault.of(word).orElseThrow(() -> new IllegalArgumentException("no such fault: " + word));
        mailbox.fault(fault, Math.max(0, body.path("times").asInt(0)));
        return answer(json.createObjectNode().put("smtp", mailbox.fault().word()));
    }

    private SiteReply force(Line line, JsonNode body) throws JsonProcessingException {
        Forcing.apply(line.phone(), cluster, body);
        return answer(truth.of(line));
    }

    private SiteReply log(SiteRequest request) {
        long from = Long.parseLong(request.parameter("from").orElse("0"));
        long limit = Long.parseLong(request.parameter("limit").orElse(Long.toString(DEFAULT_LOG_LIMIT)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            journal.copy(from, Math.min(limit, MOST_LOG_LINES), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new SiteReply(200, "application/x-ndjson", out.toByteArray(), Map.of());
    }

    private SiteReply answer(JsonNode node) throws JsonProcessingException {
        return SiteReply.text(200, "application/json", json.writeValueAsString(node));
    }

    private static SiteReply missing(String what) {
        return SiteReply.text(404, "text/plain", "no such thing: " + what);
    }
}
