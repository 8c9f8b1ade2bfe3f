package org.upgradenight.simulator.axl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.upgradenight.simulator.cluster.Backlog;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.http.BasicAuth;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.http.SiteRequest;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlReading;
import org.upgradenight.simulator.xml.XmlText;

/** The AXL end point: transport, log-in, versions and envelopes around the operations. */
public final class AxlService implements SiteHandler {

    private static final Pattern ACTION = Pattern.compile("\"?CUCM:DB ver=([0-9.]+) ([A-Za-z]+)\"?");
    private static final Pattern SESSION = Pattern.compile("JSESSIONIDSSO=([A-F0-9-]+)");
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NAMESPACE = "http://www.cisco.com/AXL/API/";

    private final Cluster cluster;
    private final BasicAuth login;
    private final Journal journal;
    private final Map<String, Operation> operations = new HashMap<>();
    private final RequestRules rules = new RequestRules();
    private final Backlog backlog;
    private final AtomicLong misfits = new AtomicLong();
    private volatile Session session = new Session("", "");

    /** A log-in that is remembered; it ends with the version of the server that gave it. */
    private record Session(String version, String id) {}

    /**
     * @param mostRows a list that would answer more rows is refused as too large
     * @param deviceQueries how SQL queries about devices are answered: bulk, stale or none
     * @param backlog what writes add to
     */
    public AxlService(
            Cluster cluster,
            Map<String, Phone> phones,
            String publisher,
            BasicAuth login,
            int mostRows,
            String deviceQueries,
            Backlog backlog,
            Journal journal) {
        this.cluster = cluster;
        this.backlog = backlog;
        this.login = login;
        this.journal = journal;
        new PhoneOperations(cluster, phones, mostRows).addTo(operations);
        new ProfileOperations(cluster, phones).addTo(operations);
        ParameterOperations parameters = new ParameterOperations(cluster);
        parameters.addTo(operations);
        new SqlOperation(cluster, parameters, deviceQueries).addTo(operations);
        new UserOperations(cluster).addTo(operations);
        new ClusterOperations(cluster, phones, publisher, mostRows).addTo(operations);
    }

    @Override
    public SiteReply handle(SiteRequest request) {
        Optional<SiteReply> refused = refuse(request);
        if (refused.isPresent()) {
            journal.write(Kind.AXL, "", "log-in", refused.get().status(), "refused");
            return refused.get();
        }
        String version = version(request.header("soapaction").orElse(""));
        if (!Versions.servedBy(cluster.version()).contains(version)) {
            journal.write(Kind.AXL, "", "version " + version, 599, "unsupported");
            return unsupported();
        }
        if (!request.header("content-type").orElse("").startsWith("text/xml")) {
            journal.write(Kind.AXL, "", "content type", 415, "refused");
            return SiteReply.page(415, "HTTP Status 415 - Unsupported Media Type", "SOAP 1.1 is text/xml");
        }
        return perform(request, version)
                .with(Map.of("Set-Cookie", "JSESSIONIDSSO=" + session() + "; Path=/; Secure; HttpOnly"));
    }

    /** How many requests did not fit the description of their operation. */
    public long misfits() {
        return misfits.get();
    }

    /** The present session; an upgraded server knows none of those before. */
    private String session() {
        Session now = session;
        if (!now.version().equals(cluster.version())) {
            now = new Session(cluster.version(), UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
            session = now;
        }
        return now.id();
    }

    private Optional<SiteReply> refuse(SiteRequest request) {
        if (request.header("authorization").isEmpty()) {
            Matcher cookie = SESSION.matcher(request.header("cookie").orElse(""));
            if (cookie.find()) {
                return session().equals(cookie.group(1))
                        ? Optional.empty()
                        : Optional.of(SiteReply.page(404, "HTTP Status 404 - Not Found", "Session expired"));
            }
        } else if (login.admits(request)) {
            return Optional.empty();
        }
        return Optional.of(
                SiteReply.page(401, "HTTP Status 401 - Unauthorized", "This request requires HTTP authentication.")
                        .with(Map.of("WWW-Authenticate", "Basic realm=\"Cisco Web Services Realm\"")));
    }

    /** Without a version, or with 1.0, the server takes the lowest schema it has. */
    private String version(String soapAction) {
        Matcher action = ACTION.matcher(soapAction.strip());
        boolean given = action.matches() && !"1.0".equals(action.group(1));
        return given
                ? Versions.shortForm(action.group(1))
                : Versions.servedBy(cluster.version()).get(0);
    }

    private SiteReply unsupported() {
        List<String> served = Versions.servedBy(cluster.version());
        String last = served.get(served.size() - 1);
        String words = "Incorrect axl version. Supported axl versions are "
                + String.join(", ", served.subList(0, served.size() - 1)) + " and " + last;
        return SiteReply.page(599, "HTTP Status 599", words);
    }

    private SiteReply perform(SiteRequest asked, String version) {
        String name = "";
        String phone = "";
        try {
            XmlNode envelope = XmlReading.read(asked.body());
            XmlNode request = operation(envelope);
            name = request.name();
            phone = request.textOf("name")
                    .or(() -> request.textOf("deviceName"))
                    .orElse("");
            RequestRules.checkEnvelope(envelope, request, version, named(asked));
            rules.check(request, version);
            Operation operation = operations.get(name);
            if (operation == null) {
                throw AxlFault.misfit("Unknown operation " + name);
            }
            if (!writes(name) && cluster.refusesRead()) {
                throw AxlFault.outOfMemory();
            }
            if (writes(name) && (cluster.writeThrottled() || !backlog.takes())) {
                journal.write(Kind.AXL, phone, name, 503, "throttled");
                return SiteReply.page(503, "HTTP Status 503 - Service Unavailable", "Too many change notifications");
            }
            String inner = operation.answer(request);
            journal.write(Kind.AXL, phone, name, 200, "");
            return envelope(name, version, inner);
        } catch (AxlFault fault) {
            misfits.addAndGet(fault.isMisfit() ? 1 : 0);
            journal.write(Kind.AXL, phone, name, 500, (fault.isMisfit() ? "misfit: " : "") + fault.getMessage());
            return fault(fault, name);
        } catch (XMLStreamException malformed) {
            misfits.incrementAndGet();
            journal.write(Kind.AXL, "", "malformed", 500, "misfit");
            return fault(AxlFault.invalid("The request is not well-formed"), name);
        }
    }

    private static boolean writes(String operation) {
        return operation.startsWith("update") || operation.startsWith("add") || operation.startsWith("remove");
    }

    /** The operation that the header names, if it names one. */
    private static String named(SiteRequest request) {
        Matcher action = ACTION.matcher(request.header("soapaction").orElse("").strip());
        return action.matches() ? action.group(2) : "";
    }

    private static XmlNode operation(XmlNode envelope) throws XMLStreamException {
        return envelope.child("Body")
                .filter(found -> !found.children().isEmpty())
                .map(found -> found.children().get(0))
                .orElseThrow(() -> new XMLStreamException("no operation"));
    }

    private static SiteReply envelope(String name, String version, String inner) {
        String returned = inner.isEmpty() ? "<return/>" : "<return>" + inner + "</return>";
        return soap(
                200,
                "<ns:" + name + "Response xmlns:ns=\"" + NAMESPACE + version + "\">" + returned + "</ns:" + name
                        + "Response>");
    }

    private static SiteReply fault(AxlFault fault, String request) {
        String message = XmlText.escape(fault.getMessage());
        return soap(
                500,
                "<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>" + message
                        + "</faultstring><detail><axlError><axlcode>" + fault.code() + "</axlcode><axlmessage>"
                        + message
                        + "</axlmessage><request>" + request + "</request></axlError></detail></soapenv:Fault>");
    }

    private static SiteReply soap(int status, String body) {
        return SiteReply.text(
                status,
                "text/xml;charset=UTF-8",
                "<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv=\"" + ENVELOPE
                        + "\"><soapenv:Body>" + body + "</soapenv:Body></soapenv:Envelope>");
    }
}
