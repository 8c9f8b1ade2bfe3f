package org.upgradenight.simulator.cti;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.http.SiteRequest;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.simulator.push.ExecuteObject;
import org.upgradenight.simulator.push.Pusher;
import org.upgradenight.simulator.time.WorldTime;

/**
 * What the stand-in library speaks to. A user reaches the registered phones that he controls, and no others. Data that
 * comes within a second of the last for the same phone is lost, and nobody is told; nor is what the phone answers.
 */
public final class CtiService implements SiteHandler {

    private static final long GAP_MILLIS = Duration.ofSeconds(1).toMillis();
    private static final int LARGEST = 2000;
    private static final String ROOT = "/cti/";
    private static final String TERMINALS = ROOT + "terminals/";
    private static final String DATA = "/data";

    private final Cluster cluster;
    private final Map<String, Phone> phones;
    private final WorldTime time;
    private final Journal journal;
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    public CtiService(Cluster cluster, Map<String, Phone> phones, WorldTime time, Journal journal) {
        this.cluster = cluster;
        this.phones = phones;
        this.time = time;
        this.journal = journal;
    }

    @Override
    public SiteReply handle(SiteRequest request) {
        String[] login = login(request);
        if (!cluster.appUser().userId().equals(login[0])
                || !cluster.appUser().password().equals(login[1])) {
            journal.write(Kind.CTI, "", request.path(), 401, "refused");
            return say(401, "bad login");
        }
        if (request.path().equals(ROOT + "provider")) {
            journal.write(Kind.CTI, "", "provider", 200, "");
            return say(200, "in-service");
        }
        return request.path().startsWith(TERMINALS) ? terminal(request, login) : say(404, "no such thing");
    }

    private SiteReply terminal(SiteRequest request, String[] login) {
        String rest = request.path().substring(TERMINALS.length());
        boolean data = rest.endsWith(DATA);
        String name = data ? rest.substring(0, rest.length() - DATA.length()) : rest;
        Phone phone = phones.get(name);
        if (phone == null || !cluster.appUser().controls(login[0], login[1], name)) {
            return say(404, "not in provider's domain");
        }
        PhoneState state = phone.state();
        if (!data) {
            String service = state.registration().registered() ? "in-service" : "out-of-service";
            return say(200, service + (state.inCall() ? " active" : " idle"));
        }
        return state.registration().registered() ? take(phone, request.body()) : say(409, "out of service");
    }

    private SiteReply take(Phone phone, String body) {
        String name = phone.identity().name();
        Optional<ExecuteObject> object = body.length() > LARGEST
                ? Optional.empty()
                : ExecuteObject.parse(body.startsWith("<") ? "XML=" + body : body);
        if (object.isEmpty()) {
            journal.write(Kind.KEY, name, "cti", 200, "error 1");
            return say(200, "");
        }
        String urls = String.join(" ", object.get().urls());
        long now = time.millis();
        Long before = last.put(name, now);
        if (before != null && now - before < GAP_MILLIS) {
            journal.write(Kind.KEY, name, urls, 200, "lost by cti");
            return say(200, "");
        }
        StringJoiner effects = new StringJoiner("; ");
        object.get()
                .urls()
                .forEach(url -> effects.add(Pusher.execute(phone, url).effect()));
        journal.write(Kind.KEY, name, urls, 200, effects.toString());
        return say(200, "");
    }

    private static String[] login(SiteRequest request) {
        String header = request.header("authorization").orElse("");
        if (!header.startsWith("Basic ")) {
            return new String[] {"", ""};
        }
        String pair =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return colon < 0 ? new String[] {pair, ""} : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
    }

    private static SiteReply say(int status, String words) {
        return SiteReply.text(status, "text/plain", words);
    }
}
