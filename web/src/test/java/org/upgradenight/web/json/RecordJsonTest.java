package org.upgradenight.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    public record Inner(boolean yes) {}

    public record Outer(
            @JsonbProperty("switch") String switchName,
            Optional<Long> eta,
            Optional<Instant> at,
            List<Inner> inner,
            Map<String, Long> counts,
            double rate) {}

    @Test
    void writesMembersInOrderAndAbsentOnesAsNull() {
        Outer outer = new Outer(
                "s\"1", Optional.empty(), Optional.of(Instant.EPOCH), List.of(new Inner(true)), Map.of("A", 1L), 1.5);
        assertEquals(
                "{\"switch\":\"s\\\"1\",\"eta\":null,\"at\":\"1970-01-01T00:00:00Z\",\"inner\":[{\"yes\":true}],"
                        + "\"counts\":{\"A\":1},\"rate\":1.5}",
                RecordJson.of(outer).toString());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> RecordJson.of(new Object()));
    }
}
