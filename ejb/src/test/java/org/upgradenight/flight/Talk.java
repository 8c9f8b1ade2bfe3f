package org.upgradenight.flight;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A conversation of turns written down beforehand; the last one is repeated. */
final class Talk implements Conversation<String> {

    private final String device;
    private final String site;
    private final List<Callable<Turn<String>>> turns;
    private final AtomicInteger taken = new AtomicInteger();

    private Talk(String device, String site, List<Callable<Turn<String>>> turns) {
        this.device = device;
        this.site = site;
        this.turns = turns;
    }

    static Talk of(String device, String site, Callable<Turn<String>> always) {
        return new Talk(device, site, List.of(always));
    }

    static Talk of(String device, String site, Callable<Turn<String>> first, Callable<Turn<String>> then) {
        return new Talk(device, site, List.of(first, then));
    }

    /** Over after one turn. */
    static Talk brief(String device, String site) {
        return of(device, site, () -> new Turn.Finished<>(device));
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public String site() {
        return site;
    }

    @Override
    public Turn<String> turn() {
        try {
            return turns.get(Math.min(taken.getAndIncrement(), turns.size() - 1))
                    .call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int taken() {
        return taken.get();
    }
}
