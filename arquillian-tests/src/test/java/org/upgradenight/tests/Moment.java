package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * When a server is killed: right after the cluster was asked for something, that is before the server can have noted the
 * answer for sure; or so far into a step's phones.
 *
 * @param operation what the cluster is asked for; empty when the phones of a step count
 * @param step of the run, empty with an operation
 * @param thousandths of the step's phones that are done, at least
 */
record Moment(String operation, String step, int thousandths) {
    static Moment asked(String operation) {
        return new Moment(operation, "", 0);
    }

    static Moment into(String step, int thousandths) {
        return new Moment("", step, thousandths);
    }

    /**
     * Whether it has come.
     *
     * @param run as it was seen last
     * @param log what the cluster was asked since the run began
     */
    boolean hasCome(JsonNode run, List<JsonNode> log) {
        return operation.isEmpty()
                ? share(run) >= thousandths
                : log.stream()
                        .anyMatch(entry -> entry.get("what").asText().equals(operation)
                                && entry.get("status").asInt() == 200);
    }

    private int share(JsonNode run) {
        int total = run.get("total").asInt();
        boolean there = run.path("step").asText().equals(step) && total > 0;
        return there ? run.get("done").asInt() * 1000 / total : -1;
    }

    @Override
    public String toString() {
        return operation.isEmpty() ? step + " from " + thousandths + " of 1000 on" : "after " + operation;
    }
}
