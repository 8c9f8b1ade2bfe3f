package org.upgradenight.callmanager.ris;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.wire.Backoff;
import org.upgradenight.callmanager.wire.ClusterHttp;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.HttpAnswer;
import org.upgradenight.callmanager.wire.NodeUri;
import org.upgradenight.callmanager.wire.Pace;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.Text;
import org.upgradenight.callmanager.wire.WireFaults;
import org.upgradenight.callmanager.xml.MalformedXmlException;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.house.Counted;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;

/** Sends requests to RIS at the cluster's pace and repeats the one that came above the rate. */
public final class RisClient {

    private static final String PATH = "/realtimeservice2/services/RISService70";
    private static final int CAP = 16 * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ClusterHttp http;
    private final ClusterTrust trust;
    private final Credentials login;
    private final URI uri;
    private final Pace pace;
    private final Patience patience;
    private final int perMinute;
    private final int chunk;
    private final Meters meters;

    public RisClient(
            ClusterHttp http, ClusterTrust trust, Cluster cluster, Pace pace, Patience patience, Meters meters) {
        this.http = http;
        this.trust = trust;
        this.login = cluster.callManagerLogin();
        this.uri = NodeUri.https(cluster.publisher(), cluster.axlPort(), PATH);
        this.pace = pace;
        this.patience = patience;
        this.perMinute = cluster.limits().risPerMinute();
        this.chunk = cluster.limits().risChunk();
        this.meters = meters;
    }

    /** How many names go into one request. */
    int chunk() {
        return chunk;
    }

    /** Waits until a request may be sent. */
    void awaitTurn() throws InterruptedException {
        pace.await();
    }

    /**
     * Asks for at most {@link #chunk()} names. The caller has waited for its turn.
     *
     * @return one registration for each name
     */
    Map<DeviceName, Registration> ask(Collection<DeviceName> names) throws InterruptedException {
        String message = RisRequest.of(names);
        Backoff backoff = backoff();
        Optional<XmlElement> envelope = exchange(message);
        while (envelope.isEmpty()) {
            if (!backoff.await()) {
                throw new CallManagerUnavailableException(MESSAGES.risTooBusy(backoff.seconds()));
            }
            pace.await();
            envelope = exchange(message);
        }
        try {
            return RisAnswer.read(envelope.get(), names);
        } catch (MalformedXmlException e) {
            throw new CallManagerUnavailableException(MESSAGES.risUnreadable(String.valueOf(e.getMessage())), e);
        }
    }

    /** The answer's envelope, or nothing when the request came above the rate. */
    private Optional<XmlElement> exchange(String message) {
        String result = "failed";
        try {
            HttpAnswer answer = http.post(uri, headers(), message, CAP, patience.exchange());
            Optional<XmlElement> envelope = judge(answer);
            result = envelope.isPresent() ? "ok" : "busy";
            return envelope;
        } catch (IOException e) {
            throw WireFaults.of(e, uri, trust, patience.exchange(), CAP);
        } finally {
            meters.count(Counted.RIS, result, 1);
        }
    }

    private Optional<XmlElement> judge(HttpAnswer answer) {
        return switch (answer.status()) {
            case 200, 500 -> envelope(answer);
            case 401 -> throw new CallManagerRefusedException(MESSAGES.risLoginRefused(login.username()));
            case 403 -> throw new CallManagerRefusedException(MESSAGES.risRoleMissing(login.username()));
            default -> throw new CallManagerUnavailableException(MESSAGES.risStatus(answer.status()));
        };
    }

    private static Optional<XmlElement> envelope(HttpAnswer answer) {
        XmlElement envelope;
        try {
            envelope = XmlElement.parse(answer.text());
        } catch (MalformedXmlException e) {
            String text = answer.status() == 200
                    ? MESSAGES.risUnreadable(String.valueOf(e.getMessage()))
                    : MESSAGES.risStatus(answer.status());
            throw new CallManagerUnavailableException(text, e);
        }
        Optional<XmlElement> fault = envelope.at("Body", "Fault");
        if (fault.isEmpty()) {
            return Optional.of(envelope);
        }
        String text = Text.brief(fault.get().textAt("faultstring"));
        if (text.toLowerCase(Locale.ROOT).contains("exceeded allowed rate")) {
            return Optional.empty();
        }
        throw new CallManagerUnavailableException(MESSAGES.risFault(text));
    }

    private Map<String, String> headers() {
        byte[] userAndPassword = (login.username() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "SOAPAction", "\"" + RisRequest.OPERATION + "\"",
                "Accept", "text/xml",
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(userAndPassword));
    }

    private Backoff backoff() {
        Duration spacing = Duration.ofMinutes(1).dividedBy(perMinute);
        Duration longest = spacing.compareTo(LONGEST_WAIT) > 0 ? spacing : LONGEST_WAIT;
        return new Backoff(spacing, longest, patience.risInAll());
    }
}
