package org.upgradenight.simulator.ris;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.http.BasicAuth;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.http.SiteRequest;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlReading;
import org.upgradenight.simulator.xml.XmlText;

/** The RIS end point: selectCmDevice and selectCmDeviceExt by name, description, address or number. */
public final class RisService implements SiteHandler {

    private static final int MOST_DEVICES = 1_000;
    private static final String OTHER_NODE = "cucm-sub1";
    private static final String EXT = "selectCmDeviceExt";

    private final Cluster cluster;
    private final Map<String, Phone> phones;
    private final String publisher;
    private final BasicAuth login;
    private final int perMinute;
    private final RateLimit limit;
    private final Journal journal;
    private final AtomicLong misfits = new AtomicLong();

    public RisService(
            Cluster cluster,
            Map<String, Phone> phones,
            String publisher,
            BasicAuth login,
            int perMinute,
            Clock clock,
            Journal journal) {
        this.cluster = cluster;
        this.phones = phones;
        this.publisher = publisher;
        this.login = login;
        this.perMinute = perMinute;
        this.limit = new RateLimit(perMinute, clock);
        this.journal = journal;
    }

    @Override
    public SiteReply handle(SiteRequest request) {
        if (!login.admits(request)) {
            journal.write(Kind.RIS, "", "log-in", 401, "refused");
            return SiteReply.page(401, "HTTP Status 401 - Unauthorized", "This request requires authentication.")
                    .with(Map.of("WWW-Authenticate", "Basic realm=\"Cisco Web Services Realm\""));
        }
        if (!limit.admits()) {
            journal.write(Kind.RIS, "", "select", 500, "rate");
            return fault("AxisFault: Exceeded allowed rate for Reatime information. Current allowed rate for"
                    + " realtime information is " + perMinute + " requests per minute.");
        }
        try {
            return select(XmlReading.read(request.body()));
        } catch (XMLStreamException malformed) {
            return misfit("org.xml.sax.SAXParseException: malformed request");
        }
    }

    private SiteReply select(XmlNode envelope) {
        Optional<XmlNode> operation =
                envelope.child("Body").flatMap(body -> body.child(EXT).or(() -> body.child("selectCmDevice")));
        Optional<XmlNode> criteria = operation.flatMap(found -> found.child("CmSelectionCriteria"));
        if (criteria.isEmpty()) {
            return misfit("org.apache.axis2.AxisFault: unknown operation");
        }
        if (criteria.get().child("NodeName").isEmpty()) {
            return misfit("org.apache.axis2.databinding.ADBException: Unexpected subelement SelectBy");
        }
        Optional<String> wrong = RisForm.wrong(operation.get());
        if (wrong.isPresent()) {
            return misfit("org.apache.axis2.databinding.ADBException: " + wrong.get());
        }
        boolean ext = EXT.equals(operation.get().name());
        List<Phone> found = matching(criteria.get(), ext);
        journal.write(Kind.RIS, "", operation.get().name(), 200, found.size() + " devices");
        return answer(found, ext);
    }

    private List<Phone> matching(XmlNode criteria, boolean ext) {
        String by = criteria.textOf("SelectBy").orElse("Name");
        String status = criteria.textOf("Status").orElse("Any");
        int most = most(criteria);
        List<Phone> found = new ArrayList<>();
        for (String item : items(criteria)) {
            for (Phone phone : candidates(by, item, ext)) {
                if (found.size() < most && fits(phone, status)) {
                    found.add(phone);
                }
            }
        }
        return found;
    }

    private static int most(XmlNode criteria) {
        String text = criteria.textOf("MaxReturnedDevices").orElse("").strip();
        int asked = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : MOST_DEVICES;
        return Math.min(asked, MOST_DEVICES);
    }

    private static List<String> items(XmlNode criteria) {
        return criteria.child("SelectItems").map(XmlNode::children).orElse(List.of()).stream()
                .map(item -> item.textOf("Item").orElse("").strip())
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private List<Phone> candidates(String by, String item, boolean ext) {
        boolean wildcard = item.contains("*") && !ext;
        if ("Name".equals(by) && !wildcard) {
            return Optional.ofNullable(phones.get(item)).stream().toList();
        }
        Pattern pattern =
                Pattern.compile(wildcard ? ("\\Q" + item + "\\E").replace("*", "\\E.*\\Q") : Pattern.quote(item));
        return phones.values().stream()
                .filter(phone -> pattern.matcher(field(phone, by)).matches())
                .toList();
    }

    private String field(Phone phone, String by) {
        return switch (by) {
            case "IPV4Address" -> phone.identity().ip();
            case "DirNumber" -> phone.identity().directoryNumber();
            case "Description" -> row(phone).description();
            default -> phone.identity().name();
        };
    }

    private static boolean fits(Phone phone, String status) {
        PhoneState state = phone.state();
        boolean registered = state.registration().registered();
        return state.registration().known()
                && switch (status) {
                    case "Registered" -> registered;
                    case "UnRegistered" -> !registered;
                    case "Rejected", "PartiallyRegistered", "Unknown" -> false;
                    default -> true;
                };
    }

    private DeviceRow row(Phone phone) {
        return cluster.device(phone.identity().name()).orElseThrow();
    }

    private SiteReply answer(List<Phone> found, boolean ext) {
        StringBuilder here = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (Phone phone : found) {
            here.append(RisDevice.now(phone, row(phone)));
            if (!ext && phone.identity().index() % 10 == 0) {
                other.append(RisDevice.stale(phone, row(phone)));
            }
        }
        String nodes = found.isEmpty()
                ? "<ns1:CmNodes xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>"
                : "<ns1:CmNodes>" + node(OTHER_NODE, other) + node(publisher, here) + "</ns1:CmNodes>";
        String response = "<ns1:selectCmDeviceResponse xmlns:ns1=\"http://schemas.cisco.com/ast/soap\">"
                + "<ns1:selectCmDeviceReturn><ns1:SelectCmDeviceResult><ns1:TotalDevicesFound>" + found.size()
                + "</ns1:TotalDevicesFound>" + nodes + "</ns1:SelectCmDeviceResult><ns1:StateInfo>"
                + XmlText.escape("<StateInfo ClusterWide=\"1\"/>")
                + "</ns1:StateInfo></ns1:selectCmDeviceReturn></ns1:selectCmDeviceResponse>";
        return soap(200, response);
    }

    private static String node(String name, StringBuilder devices) {
        String code = devices.length() == 0 ? "NotFound" : "Ok";
        return "<ns1:item><ns1:ReturnCode>" + code + "</ns1:ReturnCode><ns1:Name>" + name
                + "</ns1:Name><ns1:NoChange>false</ns1:NoChange><ns1:CmDevices>" + devices
                + "</ns1:CmDevices></ns1:item>";
    }

    /** How many requests did not have the form of the service's description. */
    public long misfits() {
        return misfits.get();
    }

    private SiteReply misfit(String words) {
        misfits.incrementAndGet();
        journal.write(Kind.RIS, "", "misfit", 500, words);
        return fault(words);
    }

    private static SiteReply fault(String words) {
        return soap(
                500,
                "<soapenv:Fault><faultcode>soapenv:Server.generalException</faultcode><faultstring>"
                        + XmlText.escape(words) + "</faultstring><detail/></soapenv:Fault>");
    }

    private static SiteReply soap(int status, String body) {
        return SiteReply.text(
                status,
                "text/xml;charset=UTF-8",
                "<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope"
                        + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>" + body
                        + "</soapenv:Body></soapenv:Envelope>");
    }
}
