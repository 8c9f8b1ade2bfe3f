package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.wire.ClusterHttp;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.HttpAnswer;
import org.upgradenight.callmanager.wire.NodeUri;
import org.upgradenight.callmanager.wire.WireFaults;
import org.upgradenight.callmanager.xml.MalformedXmlException;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.house.Counted;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;

/** One exchange at a time with AXL: log-in, session cookies, and what each status means. Safe for many threads. */
final class AxlSession {

    private static final int CAP = 16 * 1024 * 1024;
    private static final int OTHER_VERSIONS = 599;

    private final ClusterHttp http;
    private final ClusterTrust trust;
    private final Credentials login;
    private final URI uri;
    private final Duration deadline;
    private final Meters meters;
    private final SessionCookies cookies = new SessionCookies();

    AxlSession(ClusterHttp http, ClusterTrust trust, Cluster cluster, Duration deadline, Meters meters) {
        this.http = http;
        this.trust = trust;
        this.login = cluster.callManagerLogin();
        this.uri = NodeUri.https(cluster.publisher(), cluster.axlPort(), "/axl/");
        this.deadline = deadline;
        this.meters = meters;
    }

    /** Sends it, once; a second time only when the session was over and the server therefore did nothing. */
    AxlAnswer exchange(String schema, String operation, String body) {
        String result = "refused";
        try {
            AxlAnswer answer = converse(schema, operation, body);
            result = answer.word();
            return answer;
        } finally {
            meters.count(Counted.AXL, result, 1);
        }
    }

    private AxlAnswer converse(String schema, String operation, String body) {
        String message = AxlRequests.envelope(schema, operation, body);
        String action = "\"CUCM:DB ver=" + schema + " " + operation + "\"";
        try {
            String session = cookies.header();
            HttpAnswer answer = post(action, message, session);
            if (!session.isEmpty() && cookies.refused(answer.status(), session)) {
                answer = post(action, message, "");
            }
            return judge(operation, answer);
        } catch (IOException e) {
            CallManagerException fault = WireFaults.of(e, uri, trust, deadline, CAP);
            if (fault instanceof CallManagerRefusedException) {
                throw fault;
            }
            return new AxlAnswer.Lost(fault);
        }
    }

    private HttpAnswer post(String action, String message, String session) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("SOAPAction", action);
        headers.put("Accept", "text/xml");
        if (session.isEmpty()) {
            headers.put("Authorization", basic());
        } else {
            headers.put("Cookie", session);
        }
        HttpAnswer answer = http.post(uri, headers, message, CAP, deadline);
        cookies.keep(answer);
        return answer;
    }

    private String basic() {
        byte[] userAndPassword = (login.username() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
    }

    private AxlAnswer judge(String operation, HttpAnswer answer) {
        return switch (answer.status()) {
            case 200, 500 -> soap(operation, answer);
            case 401 ->
                throw new CallManagerRefusedException(MESSAGES.axlLoginRefused(login.username(), operation, operation));
            case 403 -> throw new CallManagerRefusedException(MESSAGES.axlRoleMissing(login.username()));
            case 404 -> new AxlAnswer.Lost(new CallManagerUnavailableException(MESSAGES.axlNotThere(uri.getHost())));
            case 503 -> new AxlAnswer.Busy("HTTP status 503");
            case OTHER_VERSIONS -> new AxlAnswer.OtherVersions(answer.text());
            default ->
                new AxlAnswer.Lost(new CallManagerUnavailableException(MESSAGES.axlStatus(operation, answer.status())));
        };
    }

    private static AxlAnswer soap(String operation, HttpAnswer answer) {
        try {
            String text = answer.text();
            XmlElement body =
                    XmlElement.parse(text).child("Body").orElseThrow(() -> new MalformedXmlException("no Body"));
            if (body.child("Fault").isPresent()) {
                return new AxlAnswer.Fault(AxlFault.of(body.child("Fault").get()));
            }
            XmlElement response = body.child(operation + "Response")
                    .orElseThrow(() -> new MalformedXmlException("no " + operation + "Response"));
            return new AxlAnswer.Success(text, response.child("return").orElse(response));
        } catch (MalformedXmlException e) {
            if (answer.status() != 200) {
                return new AxlAnswer.Lost(
                        new CallManagerUnavailableException(MESSAGES.axlStatus(operation, answer.status())));
            }
            return new AxlAnswer.Lost(new CallManagerUnavailableException(
                    MESSAGES.axlUnreadable(operation, String.valueOf(e.getMessage())), e));
        }
    }
}
