package org.upgradenight.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.push.PushReply;
import org.upgradenight.simulator.wire.Conduct;
import org.upgradenight.simulator.wire.PhoneReply;
import org.upgradenight.simulator.wire.PhoneRequest;

/** Wraps a healthy conduct into the faults that a phone has. */
public final class Faults {

    private static final Duration TRICKLE_PAUSE = Duration.ofMillis(900);

    private Faults() {}

    /** Hears of requests that never reach the healthy phone. */
    @FunctionalInterface
    public interface Witness {
        void saw(PhoneRequest request, int status, String effect);
    }

    /** The conduct of a phone with these faults. */
    public static Conduct around(Conduct healthy, Set<Fault> faults, Random random, Witness witness) {
        Conduct conduct = healthy;
        for (Fault fault : faults) {
            conduct = around(conduct, fault, random, witness);
        }
        return conduct;
    }

    private static Conduct around(Conduct inner, Fault fault, Random random, Witness witness) {
        return switch (fault) {
            case SILENT -> (request, answer) -> witness.saw(request, 0, "silent");
            case SLOW -> slow(inner, random);
            case RESET ->
                (request, answer) -> inner.serve(request, new AlteredAnswer(answer, reply -> reply, answer::sendHalf));
            case TRICKLE ->
                (request, answer) -> inner.serve(
                        request,
                        new AlteredAnswer(answer, reply -> reply, reply -> answer.trickle(reply, TRICKLE_PAUSE)));
            case ENDLESS ->
                (request, answer) -> inner.serve(request, new AlteredAnswer(answer, reply -> reply, answer::endless));
            case XXE ->
                (request, answer) ->
                        inner.serve(request, new AlteredAnswer(answer, ExternalEntity::into, answer::send));
            case ERROR4 -> closed(inner, PhoneReply.xml(PushReply.error(PushReply.NOT_AUTHORISED)), witness);
            case HTTP401 -> closed(inner, PhoneReply.html(401, "<html><body>Unauthorized</body></html>"), witness);
            case NON_XML -> nonXml(inner);
            case BROKEN_MARKUP ->
                (request, answer) -> inner.serve(
                        request, request.open() ? new AlteredAnswer(answer, BrokenMarkup::in, answer::send) : answer);
            // these live in the phone itself or at its door
            case REFUSED,
                    IN_CALL,
                    RESTART_MID_SEQUENCE,
                    CALL_MID_SEQUENCE,
                    IDLE_MID_SEQUENCE,
                    OTHER_SCREEN,
                    MENU_MOVED,
                    SUCCESS_WITHOUT_EFFECT,
                    IMPOSTOR -> inner;
        };
    }

    private static Conduct slow(Conduct inner, Random random) {
        return (request, answer) ->
                answer.later(Duration.ofMillis(3_000 + random.nextInt(5_000)), () -> inner.serve(request, answer));
    }

    /** Open pages as ever, everything behind a log-in refused. */
    private static Conduct closed(Conduct inner, PhoneReply refusal, Witness witness) {
        return (request, answer) -> {
            if (request.open()) {
                inner.serve(request, answer);
            } else {
                witness.saw(request, refusal.status(), "closed by fault");
                answer.send(refusal);
            }
        };
    }

    private static Conduct nonXml(Conduct inner) {
        byte[] noise = "Status: OK\r\n\0\1\2 not a word of XML".getBytes(StandardCharsets.ISO_8859_1);
        return (request, answer) -> inner.serve(
                request,
                request.push()
                        ? new AlteredAnswer(answer, reply -> new PhoneReply(200, "text/xml", noise), answer::send)
                        : answer);
    }
}
