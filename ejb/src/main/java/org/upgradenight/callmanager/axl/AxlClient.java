package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.wire.Text;

/**
 * Speaks to AXL in the schema version that the server wants. That changes in the middle of an upgrade night: a server
 * that refuses the version is asked once more what it speaks. Safe for many threads.
 */
final class AxlClient {

    private static final String VERSION_OPERATION = "getCCMVersion";

    private final AxlSession session;
    private volatile String schema = "";

    AxlClient(AxlSession session) {
        this.session = session;
    }

    /** The schema in use, empty before the first exchange. */
    String schema() {
        return schema;
    }

    /** Sends it; again only when the server refused the version. */
    AxlAnswer call(String operation, String body) {
        String used = schema;
        AxlAnswer answer = used.isEmpty() ? new AxlAnswer.OtherVersions("") : session.exchange(used, operation, body);
        if (answer instanceof AxlAnswer.OtherVersions) {
            AxlAnswer version = negotiate(used);
            if (!(version instanceof AxlAnswer.Success)) {
                return version;
            }
            answer = session.exchange(schema, operation, body);
        }
        if (answer instanceof AxlAnswer.OtherVersions other) {
            throw new CallManagerRefusedException(MESSAGES.axlVersionRefused(Text.brief(other.page())));
        }
        return answer;
    }

    /** Asks for the server's own version; the schema follows it. */
    AxlAnswer version() {
        return negotiate("");
    }

    /** What the answer to {@link #version()} says, such as {@code 14.0.1.10000-20}. */
    static String versionIn(AxlAnswer.Success answer) {
        return answer.content().textAt("componentVersion", "version");
    }

    /** @param refused a schema that the server has just refused, or an empty text */
    private synchronized AxlAnswer negotiate(String refused) {
        Deque<String> candidates = new ArrayDeque<>();
        candidates.add(schema.isEmpty() || schema.equals(refused) ? AxlVersions.FIRST_TRY : schema);
        Set<String> tried = new HashSet<>(Set.of(refused));
        String offered = "";
        while (!candidates.isEmpty()) {
            String candidate = candidates.remove();
            AxlAnswer answer = session.exchange(candidate, VERSION_OPERATION, "");
            if (answer instanceof AxlAnswer.OtherVersions other) {
                offered = Text.brief(other.page());
                AxlVersions.offeredBy(other.page()).stream().filter(tried::add).forEach(candidates::add);
            } else {
                adopt(candidate, refused, answer);
                return answer;
            }
        }
        throw new CallManagerRefusedException(MESSAGES.axlVersionRefused(offered));
    }

    private void adopt(String candidate, String refused, AxlAnswer answer) {
        if (answer instanceof AxlAnswer.Success success) {
            schema = AxlVersions.forServer(versionIn(success))
                    .filter(newest -> !newest.equals(refused))
                    .orElse(candidate);
        }
    }

    static CallManagerRefusedException refusal(String operation, AxlFault fault) {
        return new CallManagerRefusedException(
                MESSAGES.axlFault(operation, fault.text(), fault.code(), fault.advice()));
    }
}
