package org.upgradenight.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phones of one run, counted from its rows once for everything that shows them.
 *
 * @param work by step and state of a work item
 * @param ends by outcome and its reason
 * @param phones of the run's inventory
 */
record RunTally(Map<String, Map<String, Long>> work, List<End> ends, long phones) {

    private static final String DONE = "DONE";

    /** So many phones with that outcome for that reason. */
    record End(String outcome, String reason, long phones) {}

    /** Steps and states are asked in the whole order of the index {@code work_item_ready}: H2 else hashes every phone. */
    static RunTally count(Answers answers, long run) {
        Map<String, Map<String, Long>> work = new HashMap<>();
        answers.list(
                Sql.of(
                        "SELECT step, state, COUNT(*) AS phones FROM work_item WHERE run_id = ?"
                                + " GROUP BY run_id, step, state",
                        run),
                row -> work.computeIfAbsent(row.getString("step"), step -> new HashMap<>())
                        .put(row.getString("state"), row.getLong("phones")));
        List<End> ends = answers.list(
                Sql.of(
                        "SELECT outcome, reason, COUNT(*) AS phones FROM device_outcome WHERE run_id = ?"
                                + " GROUP BY outcome, reason",
                        run),
                row -> new End(row.getString("outcome"), row.getString("reason"), row.getLong("phones")));
        long phones = answers.number(Sql.of("SELECT COUNT(*) FROM run_device WHERE run_id = ?", run));
        return new RunTally(work, ends, phones);
    }

    /** Phones of a step, 0 when it counts none. */
    long total(String step) {
        return sum(work.getOrDefault(step, Map.of()));
    }

    long done(String step) {
        return work.getOrDefault(step, Map.of()).getOrDefault(DONE, 0L);
    }

    /** By outcome, in the order of its words. */
    Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new TreeMap<>();
        ends.forEach(end -> outcomes.merge(end.outcome(), end.phones(), Long::sum));
        return outcomes;
    }

    /** Of the step while it has work, else of the run and its outcomes. @param step empty for a run that is over */
    RunFigures at(String step) {
        Map<String, Long> outcomes = outcomes();
        return total(step) > 0
                ? new RunFigures(total(step), done(step), outcomes)
                : new RunFigures(phones, Math.min(phones, sum(outcomes)), outcomes);
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
