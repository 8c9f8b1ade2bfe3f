package org.upgradenight.house;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.RuntimeMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/** What the house measures, in Prometheus' text format. Names begin with {@code upgrade_night_} and end with their unit. */
@ApplicationScoped
public class Meters {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<String, Collector> gauges = new ConcurrentHashMap<>();
    private final Map<Counted, Counter> counters = new EnumMap<>(Counted.class);

    public Meters() {
        for (Counted what : Counted.values()) {
            Counter counter = Counter.builder()
                    .name(what.metric())
                    .help(what.help())
                    .labelNames(what.label())
                    .register(registry);
            what.words().forEach(counter::initLabelValues);
            counters.put(what, counter);
        }
    }

    @PostConstruct
    void measureTheMachine() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        gauge(
                "upgrade_night_heap_used_bytes",
                "Java heap in use",
                () -> memory.getHeapMemoryUsage().getUsed());
        gauge(
                "upgrade_night_heap_max_bytes",
                "Java heap at most",
                () -> memory.getHeapMemoryUsage().getMax());
        gauge("upgrade_night_uptime_seconds", "Time since the server started", () -> runtime.getUptime() / 1000.0);
        gauge("upgrade_night_threads", "Live threads", ManagementFactory.getThreadMXBean()::getThreadCount);
    }

    /** Shows a value that is read whenever monitoring asks; the reading must be cheap. The same name again replaces it. */
    public void gauge(String name, String help, DoubleSupplier value) {
        gauges.compute(name, (same, before) -> {
            if (before != null) {
                registry.unregister(before);
            }
            return GaugeWithCallback.builder()
                    .name(name)
                    .help(help)
                    .callback(reading -> reading.call(value.getAsDouble()))
                    .register(registry);
        });
    }

    /**
     * Counts so many more.
     *
     * @param which one of the few words that tell them apart
     */
    public void count(Counted what, String which, long more) {
        counters.get(what).labelValues(which).inc(more);
    }

    /** The media type of what {@link #write} writes. */
    public String contentType() {
        return PrometheusTextFormatWriter.CONTENT_TYPE;
    }

    /** Writes all readings. */
    public void write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
    }
}
