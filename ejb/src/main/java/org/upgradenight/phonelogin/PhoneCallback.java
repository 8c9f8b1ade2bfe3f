package org.upgradenight.phonelogin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.DeviceName;

/**
 * Answers a phone that asks whether somebody may press its keys: yes, while a run of its cluster is under way that is
 * about this phone, from an address where phones are, for the user of the keys. Safe for many threads; what it knows of a
 * run is kept for a moment, since a phone asks for every key. Of tokens that are good for nothing it keeps nothing, so that
 * however many are tried, the run's list of phones need not be read anew.
 */
@ApplicationScoped
public class PhoneCallback {

    /** A run that has ended opens nothing after so long. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MOST_KEPT = 100;
    private static final int ASKS_PER_KEY = 4;
    private static final int MINUTE_MILLIS = 60_000;

    @Inject
    private PhoneCallbackRows rows;

    @Inject
    private Clock clock;

    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(TokenRun run, Instant until) {}

    /** For the container. */
    public PhoneCallback() {}

    PhoneCallback(PhoneCallbackRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What a phone shows with its question; its own name may be missing.
     *
     * @param address where the question comes from
     */
    public record Question(String token, String address, String user, String password, String device) {

        @Override
        public String toString() {
            return "Question[" + address + ", " + device + "]";
        }
    }

    /**
     * What it is told.
     *
     * @param mostPerMinute how often one phone may ask
     */
    public record Decision(boolean authorised, int mostPerMinute) {

        private static final Decision NO = new Decision(false, 0);
    }

    public Decision decide(Question question) {
        return run(question.token())
                .filter(run -> admits(run, question))
                .map(run -> new Decision(true, measure(run.cluster())))
                .orElse(Decision.NO);
    }

    private static boolean admits(TokenRun run, Question question) {
        Cluster cluster = run.cluster();
        boolean itsOwn = question.device().isEmpty()
                || DeviceName.of(question.device())
                        .filter(name -> run.phones().contains(name.value()))
                        .isPresent();
        return cluster.mayContact(question.address())
                && itsOwn
                && same(cluster.phoneLogin().username(), question.user())
                && same(cluster.phoneLogin().password(), question.password());
    }

    private static int measure(Cluster cluster) {
        long paces = MINUTE_MILLIS / Math.max(1, cluster.limits().keyPace().toMillis());
        return (int) Math.min(Integer.MAX_VALUE, (paces + 60) * ASKS_PER_KEY);
    }

    private Optional<TokenRun> run(String token) {
        Instant now = clock.instant();
        Optional<Kept> known = Optional.ofNullable(kept.get(token));
        if (known.filter(one -> !now.isAfter(one.until())).isPresent()) {
            return known.map(Kept::run);
        }
        Optional<TokenRun> found = rows.run(token, known.map(Kept::run));
        found.ifPresentOrElse(run -> keep(token, new Kept(run, now.plus(KEPT))), () -> kept.remove(token));
        return found;
    }

    private void keep(String token, Kept run) {
        if (kept.size() >= MOST_KEPT && !kept.containsKey(token)) {
            kept.clear();
        }
        kept.put(token, run);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
