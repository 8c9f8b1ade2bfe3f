package org.upgradenight.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every page of the console and what open pages ask for, timed by turns, so that no page profits from its own last time. */
final class Pages {
    private static final String TRIVIAL = "log-in page (trivial)";

    private final PageReader admin;
    private final long atWork;
    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Map<String, List<Double>> taken = new LinkedHashMap<>();

    /**
     * What is timed.
     *
     * @param open reads the page that asks, which is not timed: a session keeps the states of few pages
     */
    private record Question(Supplier<String> open, Consumer<String> ask) {

        static Question of(Runnable ask) {
            return new Question(() -> "", nothing -> ask.run());
        }
    }

    /**
     * @param check a run over many phones that is over
     * @param deletion one in progress
     * @param atWork one that the server works on
     */
    Pages(ServerProcess server, String cluster, long check, long deletion, long atWork) {
        this.atWork = atWork;
        PageReader nobody = PageReader.nobody(server);
        admin = PageReader.admin(server);
        asked.put(TRIVIAL, Question.of(() -> nobody.page("/login.xhtml")));
        String phone = ManyPhones.name(50_000);
        page("overview", "/index.xhtml");
        page("nights", "/night.xhtml");
        page("night", "/night.xhtml?cluster=" + cluster);
        page("run in progress", "/run.xhtml?run=" + deletion);
        page("run at work", "/run.xhtml?run=" + atWork);
        page("run that is over", "/run.xhtml?run=" + check);
        page("matrix", "/matrix.xhtml?cluster=" + cluster);
        String devices = "/devices.xhtml?cluster=" + cluster;
        page("devices of the cluster", devices);
        page("devices, last page", devices + "&page=1999");
        page("devices, by site", devices + "&site=Site-17");
        page("devices, by outcome", devices + "&outcome=FAILED");
        page("devices, by outcome, late page", devices + "&outcome=VERIFIED&page=900");
        page("devices, by cell", devices + "&cell=ENABLED_ONLINE_REGISTERED");
        page("devices, by trust list", devices + "&trustList=INSTALLED&page=3");
        page("devices, by name", devices + "&q=" + phone);
        page("devices, by words", devices + "&q=desk+77&page=1");
        page("devices of the run", "/devices.xhtml?run=" + deletion);
        page("devices of the run, last page", "/devices.xhtml?run=" + deletion + "&page=1999");
        page("devices of the run, open", "/devices.xhtml?run=" + deletion + "&outcome=OPEN&page=500");
        page("devices of the run, by reason", "/devices.xhtml?run=" + deletion + "&outcome=FAILED&reason=NO_ANSWER");
        page("device", "/device.xhtml?run=" + deletion + "&phone=" + phone);
        page("device, newest run", "/device.xhtml?cluster=" + cluster + "&phone=" + phone);
        wire("matrix, JSON", () -> admin.data("/api/v1/clusters/" + cluster + "/matrix"));
        page("site lists", "/sites.xhtml?cluster=" + cluster);
        page("list of a site", "/sites.xhtml?cluster=" + cluster + "&site=Site-17");
        page("reports", "/reports.xhtml");
        page("planned runs", "/planned.xhtml");
        page("start", "/start.xhtml?cluster=" + cluster);
        page("start, failed ones again", "/start.xhtml?again=" + check + "&of=failed");
        page("clusters", "/clusters.xhtml");
        page("cluster", "/cluster.xhtml?cluster=" + cluster);
        page("audit", "/audit.xhtml");
        page("administration", "/administration.xhtml");
        page("account", "/account.xhtml");
        update("overview, update", "/index.xhtml");
        update("night, update", "/night.xhtml?cluster=" + cluster);
        update("run in progress, update", "/run.xhtml?run=" + deletion);
        update("run at work, update", "/run.xhtml?run=" + atWork);
        log("run in progress, log by phone", "/run.xhtml?run=" + deletion, phone);
        wire("run in progress, first event", () -> admin.firstEvent("/api/v1/runs/" + deletion + "/events"));
        wire("all runs, first event", () -> admin.firstEvent("/api/v1/events"));
        wire("run in progress, JSON", () -> admin.data("/api/v1/runs/" + deletion));
    }

    long atWork() {
        return atWork;
    }

    private void wire(String name, Runnable ask) {
        asked.put(name, Question.of(ask));
    }

    private void page(String name, String path) {
        asked.put(name, Question.of(() -> {
            String page = admin.page(path);
            if (path.startsWith("/devices") && !page.contains("phone=SEP")) {
                throw new AssertionError(path + " shows no phone");
            }
        }));
    }

    private void update(String name, String path) {
        asked.put(name, new Question(() -> admin.page(path), open -> admin.update(path, open)));
    }

    private void log(String name, String path, String phone) {
        Map<String, String> fields = Map.of("live:log-phone", phone, "live:log-level", "all");
        asked.put(
                name,
                new Question(
                        () -> admin.page(path),
                        open -> admin.partial(
                                path, open, "live:log-phone", "live:log-phone live:log-level", "live:tail", fields)));
    }

    /** A table of milliseconds. */
    String measure(int warmUp, int rounds) {
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, Question> one : asked.entrySet()) {
                String open = one.getValue().open().get();
                long begun = System.nanoTime();
                one.getValue().ask().accept(open);
                double millis = (System.nanoTime() - begun) / 1e6;
                if (round >= 0) {
                    taken.computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        return table();
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| page | p50 ms | p95 ms | max ms | p95 / p95 of the trivial page |\n|---|---|---|---|---|\n");
        double trivial = at(taken.get(TRIVIAL), 0.95);
        taken.forEach((name, times) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.1f |%n",
                name,
                at(times, 0.5),
                at(times, 0.95),
                at(times, 1),
                at(times, 0.95) / trivial)));
        return table.toString();
    }

    private static double at(List<Double> times, double share) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
