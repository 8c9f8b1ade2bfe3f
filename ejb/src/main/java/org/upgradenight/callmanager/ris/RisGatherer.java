package org.upgradenight.callmanager.ris;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.inventory.DeviceName;

/**
 * Gathers what many threads ask at about the same time into full requests: a thousand conversations that each look at
 * their phone cost one request and not a thousand. A question is never answered by a request sent before it was asked.
 */
public final class RisGatherer implements AutoCloseable {

    private final RisClient client;
    private final Duration window;
    private final Map<DeviceName, CompletableFuture<Registration>> waiting = new LinkedHashMap<>();
    private Thread asker;
    private boolean closed;

    /** @param window how long a question waits for company */
    public RisGatherer(RisClient client, Duration window) {
        this.client = client;
        this.window = window;
    }

    /** One registration for each name; waits for its turn and for the answer. */
    public Map<DeviceName, Registration> registrations(Collection<DeviceName> names) {
        Map<DeviceName, CompletableFuture<Registration>> questions = put(names);
        Map<DeviceName, Registration> answers = new HashMap<>();
        for (Map.Entry<DeviceName, CompletableFuture<Registration>> question : questions.entrySet()) {
            answers.put(question.getKey(), answer(question.getValue()));
        }
        return answers;
    }

    @Override
    public void close() {
        List<CompletableFuture<Registration>> left;
        synchronized (waiting) {
            closed = true;
            left = new ArrayList<>(waiting.values());
            waiting.clear();
            waiting.notifyAll();
            if (asker != null) {
                asker.interrupt();
            }
        }
        left.forEach(future -> future.completeExceptionally(new CallManagerUnavailableException(MESSAGES.closed())));
    }

    private Map<DeviceName, CompletableFuture<Registration>> put(Collection<DeviceName> names) {
        Map<DeviceName, CompletableFuture<Registration>> questions = new LinkedHashMap<>();
        synchronized (waiting) {
            if (closed) {
                throw new CallManagerUnavailableException(MESSAGES.closed());
            }
            for (DeviceName name : names) {
                questions.put(name, waiting.computeIfAbsent(name, key -> new CompletableFuture<>()));
            }
            if (asker == null && !names.isEmpty()) {
                asker = new Thread(this::ask, "ris");
                asker.setDaemon(true);
                asker.start();
            }
            waiting.notifyAll();
        }
        return questions;
    }

    private static Registration answer(CompletableFuture<Registration> question) {
        try {
            return question.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallManagerUnavailableException(MESSAGES.interrupted("RIS"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallManagerException fault) {
                throw fault;
            }
            throw new IllegalStateException("Asking RIS failed", e.getCause());
        }
    }

    private void ask() {
        try {
            while (awaitQuestions()) {
                Thread.sleep(window.toMillis());
                client.awaitTurn();
                ask(take());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt(); // close() has answered whoever waited
        } finally {
            synchronized (waiting) {
                asker = null; // should an error have ended it, the next question starts another
            }
        }
    }

    private void ask(Map<DeviceName, CompletableFuture<Registration>> questions) throws InterruptedException {
        RuntimeException fault = new CallManagerUnavailableException(MESSAGES.closed());
        try {
            Map<DeviceName, Registration> answers = client.ask(questions.keySet());
            questions.forEach((name, question) -> question.complete(answers.get(name)));
        } catch (RuntimeException e) {
            fault = e;
        } finally {
            for (CompletableFuture<Registration> question : questions.values()) {
                question.completeExceptionally(fault); // no effect on the answered
            }
        }
    }

    private boolean awaitQuestions() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && !closed) {
                waiting.wait();
            }
            return !closed;
        }
    }

    private Map<DeviceName, CompletableFuture<Registration>> take() {
        Map<DeviceName, CompletableFuture<Registration>> taken = new LinkedHashMap<>();
        synchronized (waiting) {
            Iterator<Map.Entry<DeviceName, CompletableFuture<Registration>>> questions =
                    waiting.entrySet().iterator();
            while (questions.hasNext() && taken.size() < client.chunk()) {
                Map.Entry<DeviceName, CompletableFuture<Registration>> question = questions.next();
                taken.put(question.getKey(), question.getValue());
                questions.remove();
            }
        }
        return taken;
    }
}
