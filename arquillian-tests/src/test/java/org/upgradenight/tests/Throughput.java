package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** How many requests a second this machine can make and answer, both sides on it: a page, round and round over many phones. */
final class Throughput {
    private static final int CLIENTS = 400;
    private static final int PHONES = 500;
    private static final long SECONDS = 6;
    private static final String PAGE = "/";

    private Throughput() {}

    static double perSecond(SimulatorProcess simulator) {
        int port = simulator.endpoints().get("phonePort").asInt();
        List<URI> pages = simulator.phones().values().stream()
                .filter(phone ->
                        phone.get("webOn").asBoolean() && phone.get("faults").isEmpty())
                .limit(PHONES)
                .map((JsonNode phone) -> URI.create("http://" + phone.get("ip").asText() + ":" + port + PAGE))
                .toList();
        rounds(pages, SECONDS / 2);
        return rounds(pages, SECONDS);
    }

    private static double rounds(List<URI> pages, long seconds) {
        LongAdder answered = new LongAdder();
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Wire wire = new Wire(Optional.empty());
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> {
                while (System.nanoTime() < end) {
                    wire.get(pages.get(Math.floorMod(next.getAndIncrement(), pages.size())))
                            .expect(200);
                    answered.increment();
                }
            });
        }
        clients.shutdown();
        try {
            if (!clients.awaitTermination(seconds + 60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the simulator does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return answered.sum() / (double) seconds;
    }
}
