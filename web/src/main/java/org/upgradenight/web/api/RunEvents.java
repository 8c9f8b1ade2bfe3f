package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.RecordJson;
import org.upgradenight.web.problem.ProblemException;

/**
 * Tells listeners how their runs stand, once a second while something changes. All listeners of a run share one question
 * to the database; a listener that does not read costs only itself, and their number is bounded.
 */
@ApplicationScoped
public class RunEvents {

    private static final Logger LOG = Logger.getLogger(RunEvents.class);
    private static final int MOST_LISTENERS = 100;
    private static final int QUIET_TICKS = 10;
    private static final Set<String> OVER = Set.of("STOPPED", "FAILED", "COMPLETED", "ABANDONED");

    @Resource
    private ManagedScheduledExecutorService threads;

    @Inject
    private RunHistory history;

    private final List<Listener> listeners = new ArrayList<>();
    private ScheduledFuture<?> ticking;

    /** What is told now. @param over whether nothing follows */
    record News(String words, boolean over) {}

    /** What is watched: all listeners of one name share the answer to one question. */
    record Subject(String name, Supplier<Optional<News>> question) {}

    /** One open stream. */
    private static final class Listener {
        private final Subject subject;
        private final SseEventSink sink;
        private final Sse sse;
        private final AtomicBoolean sending = new AtomicBoolean();
        private String last = "";
        private int quiet;

        Listener(Subject subject, SseEventSink sink, Sse sse) {
            this.subject = subject;
            this.sink = sink;
            this.sse = sse;
        }
    }

    /** @throws ProblemException when there are too many listeners already */
    public void listen(RunView run, SseEventSink sink, Sse sse) {
        listen(
                new Subject("run " + run.id(), () -> history.run(run.id()).map(RunEvents::news)),
                Optional.of(news(run)),
                sink,
                sse);
    }

    /** @throws ProblemException when there are too many listeners already */
    void listen(Subject subject, Optional<News> first, SseEventSink sink, Sse sse) {
        Listener listener = new Listener(subject, sink, sse);
        synchronized (this) {
            listeners.removeIf(one -> one.sink.isClosed());
            if (listeners.size() >= MOST_LISTENERS) {
                throw new ProblemException(503, MESSAGES.tooManyListeners(subject.name()));
            }
            listeners.add(listener);
            if (ticking == null) {
                ticking = threads.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
            }
        }
        first.ifPresent(news -> tell(listener, news));
    }

    private static News news(RunView run) {
        return new News(RecordJson.of(RunJson.of(run)).toString(), OVER.contains(run.status()));
    }

    @PreDestroy
    synchronized void end() {
        if (ticking != null) {
            ticking.cancel(false);
        }
        listeners.forEach(listener -> listener.sink.close());
        listeners.clear();
    }

    private void tick() {
        try {
            Map<String, Optional<News>> told = new HashMap<>();
            for (Listener listener : open()) {
                told.computeIfAbsent(
                                listener.subject.name(),
                                name -> listener.subject.question().get())
                        .ifPresentOrElse(news -> tell(listener, news), listener.sink::close);
            }
        } catch (RuntimeException troubleNow) {
            // The next second may be better; without this the ticking would end for ever.
            LOG.debug("listeners wait for the next second", troubleNow);
        }
    }

    private synchronized List<Listener> open() {
        listeners.removeIf(listener -> listener.sink.isClosed());
        if (listeners.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
        return List.copyOf(listeners);
    }

    private static void tell(Listener listener, News news) {
        String words = news.words();
        boolean over = news.over();
        if (words.equals(listener.last) && ++listener.quiet < QUIET_TICKS && !over) {
            return;
        }
        if (!listener.sending.compareAndSet(false, true)) {
            return;
        }
        listener.last = words;
        listener.quiet = 0;
        OutboundSseEvent event =
                listener.sse.newEventBuilder().data(String.class, words).build();
        listener.sink.send(event).whenComplete((sent, fault) -> {
            listener.sending.set(false);
            if (fault != null || over) {
                listener.sink.close();
            }
        });
    }
}
