package org.upgradenight.run;

import java.util.Map;

/** The counts of one run. @param total phones of the present step, or of the run when the step counts none */
record RunFigures(long total, long done, Map<String, Long> outcomes) {

    /**
     * Counted from the rows: the step's work items while it has some, else the run's phones and their outcomes.
     */
    static RunFigures count(Answers answers, long run, String step) {
        Map<String, Long> outcomes = answers.tally(Sql.of(
                "SELECT outcome, COUNT(*) FROM device_outcome WHERE run_id = ? GROUP BY outcome ORDER BY outcome",
                run));
        Map<String, Long> work = step.isEmpty()
                ? Map.of()
                : answers.tally(Sql.of(
                        "SELECT state, COUNT(*) FROM work_item WHERE run_id = ? AND step = ? GROUP BY state",
                        run,
                        step));
        if (!work.isEmpty()) {
            return new RunFigures(sum(work), work.getOrDefault("DONE", 0L), outcomes);
        }
        long phones = answers.number(Sql.of("SELECT COUNT(*) FROM run_device WHERE run_id = ?", run));
        return new RunFigures(phones, Math.min(phones, sum(outcomes)), outcomes);
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
