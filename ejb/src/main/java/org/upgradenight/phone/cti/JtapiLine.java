package org.upgradenight.phone.cti;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.Camera;
import org.upgradenight.phone.CtiLine;
import org.upgradenight.phone.GuardedKeyScriptPlayer;
import org.upgradenight.phone.KeyScriptPlayer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.ScreenAnswer;

/** One open connection. The library may block as long as it likes: nobody here waits longer than a phone's patience. */
final class JtapiLine implements CtiLine {

    /** Phones spoken to at once (the field advises no more; keys get lost under load). */
    private static final int MOST_AT_ONCE = 10;

    private static final Duration UNTIL_IN_SERVICE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Logger LOG = Logger.getLogger(JtapiLine.class);

    private final Jtapi.Provider provider;
    private final ExecutorService talking;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<String, Jtapi.Terminal> terminals = new ConcurrentHashMap<>();
    private final CtiCallStates callStates = new CtiCallStates(this);
    private final KeyScriptPlayer player;

    JtapiLine(Jtapi.Provider provider, ThreadFactory threads) {
        this.provider = provider;
        this.talking = Executors.newFixedThreadPool(MOST_AT_ONCE, threads);
        this.player = new UnhurriedPlayer(new GuardedKeyScriptPlayer(
                new CtiPages(this),
                new CtiKeyPad(this),
                callStates,
                (phone, trail) -> new ScreenAnswer.NotOffered(),
                Camera.NONE));
    }

    /** Something asked of a phone. */
    interface Question<T> {

        T ask(Jtapi.Terminal terminal) throws Jtapi.JtapiException;
    }

    @Override
    public KeyScriptPlayer player() {
        return player;
    }

    @Override
    public CallStates callStates() {
        return callStates;
    }

    @Override
    public boolean enter() {
        return places.tryAcquire();
    }

    @Override
    public void leave() {
        places.release();
    }

    /** Whether the phone is in service, after a moment if need be. */
    boolean inService(Phone phone) throws TimeoutException, Jtapi.JtapiException {
        return ask(phone, terminal -> {
            long end = System.nanoTime() + UNTIL_IN_SERVICE.toNanos();
            while (!terminal.inService()) {
                if (System.nanoTime() > end || !pause()) {
                    return false;
                }
            }
            return true;
        });
    }

    /**
     * Asks on a thread of the line.
     *
     * @throws TimeoutException when the phone's patience is over; what was asked may happen still
     */
    <T> T ask(Phone phone, Question<T> question) throws TimeoutException, Jtapi.JtapiException {
        Future<T> answer = talking.submit(() -> question.ask(terminal(phone)));
        try {
            return answer.get(phone.patience().plus(UNTIL_IN_SERVICE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw late;
        } catch (InterruptedException ended) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimeoutException("the server is shutting down");
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Jtapi.JtapiException said
                    ? said
                    : new Jtapi.JtapiException(
                            Optional.ofNullable(thrown.getCause()).orElse(thrown));
        }
    }

    private Jtapi.Terminal terminal(Phone phone) throws Jtapi.JtapiException {
        String name = phone.name().value();
        Jtapi.Terminal known = terminals.get(name);
        if (known == null) {
            known = provider.terminal(name);
            terminals.put(name, known);
        }
        return known;
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        talking.shutdownNow();
        try {
            provider.shutdown();
        } catch (Jtapi.JtapiException gone) {
            LOG.debug("the CTI connection did not close", gone);
        }
    }
}
