package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows and checkpoint of a chunk are committed together, or not at all: the server's configuration promises it. */
@Tag("restart")
class CheckpointIT extends Inside {
    private static final String COUNTED = "SELECT number FROM inside_count WHERE counted = ? ORDER BY number";

    @Inject
    private Lab lab;

    @Inject
    private Counts counts;

    private final String count = UUID.randomUUID().toString();

    @BeforeEach
    void table() {
        lab.execute("CREATE TABLE IF NOT EXISTS inside_count (counted VARCHAR(40), number INTEGER)");
        counts.failNoMore();
    }

    @Test
    void theEngineRemembersInOurDatabase() {
        long execution = start();
        assertEquals(BatchStatus.COMPLETED, end(execution));
        assertEquals(
                List.of("COMPLETED"),
                lab.column("SELECT batchstatus FROM job_execution WHERE jobexecutionid = ?", execution));
    }

    @Test
    void aChunkThatFailsLeavesNeitherRowsNorCheckpoint() {
        counts.failAt(23);
        long failed = start();
        assertEquals(BatchStatus.FAILED, end(failed));
        assertEquals(numbers(20), lab.column(COUNTED, count));
        counts.failNoMore();
        assertEquals(BatchStatus.COMPLETED, end(operator().restart(failed, forced())));
        assertEquals("null 20", counts.openings(count));
        assertEquals(numbers(50), lab.column(COUNTED, count));
    }

    @Test
    void failingAgainAtTheSamePlaceLosesNoCheckpoint() {
        counts.failAt(41);
        long execution = start();
        for (int life = 0; life < 3; life++) {
            assertEquals(BatchStatus.FAILED, end(execution));
            assertEquals(numbers(40), lab.column(COUNTED, count));
            execution = operator().restart(execution, forced());
        }
        assertEquals(BatchStatus.FAILED, end(execution));
        assertEquals("null 40 40 40", counts.openings(count));
    }

    private long start() {
        Properties parameters = new Properties();
        parameters.setProperty("count", count);
        return operator().start("count", parameters);
    }

    /** As the product restarts. */
    private static Properties forced() {
        Properties parameters = new Properties();
        parameters.setProperty("jberet.restart.mode", "force");
        return parameters;
    }

    private static BatchStatus end(long execution) {
        Poll.until(
                "the end of execution " + execution,
                () -> over(operator().getJobExecution(execution).getBatchStatus()));
        BatchStatus status = operator().getJobExecution(execution).getBatchStatus();
        assertTrue(over(status), status.toString());
        return status;
    }

    private static boolean over(BatchStatus status) {
        return status == BatchStatus.COMPLETED || status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
