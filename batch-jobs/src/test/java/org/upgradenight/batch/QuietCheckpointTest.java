package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietCheckpointTest {

    private final HandClock clock = new HandClock();
    private final QuietCheckpoint checkpoint = new QuietCheckpoint();

    @BeforeEach
    void inject() throws ReflectiveOperationException {
        set("clock", clock);
        set("phones", "3");
        checkpoint.beginCheckpoint();
    }

    @Test
    void aChunkEndsWhenItHasEnoughPhones() {
        assertFalse(checkpoint.isReadyToCheckpoint());
        assertFalse(checkpoint.isReadyToCheckpoint());
        assertTrue(checkpoint.isReadyToCheckpoint());
        checkpoint.endCheckpoint();
        checkpoint.beginCheckpoint();
        assertFalse(checkpoint.isReadyToCheckpoint());
    }

    @Test
    void aChunkEndsAfterHalfASecondHoweverFewPhonesItHas() {
        assertFalse(checkpoint.isReadyToCheckpoint());
        clock.move(Duration.ofMillis(501));
        assertTrue(checkpoint.isReadyToCheckpoint());
    }

    @Test
    void quietMomentsAreNotWritten() {
        QuietFilter filter = new QuietFilter();
        assertNull(filter.processItem(Quiet.MOMENT));
        assertSame(checkpoint, filter.processItem(checkpoint));
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field injected = QuietCheckpoint.class.getDeclaredField(field);
        injected.setAccessible(true);
        injected.set(checkpoint, value);
    }
}
