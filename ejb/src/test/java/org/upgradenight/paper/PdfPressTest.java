package org.upgradenight.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue before the press. */
@Timeout(60)
class PdfPressTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>b</body></html>";

    @Test
    void whoFindsTheQueueFullIsSentAwayAtOnceAndTheOthersAreServed() throws Exception {
        PdfPress press = new PdfPress(1, Duration.ofSeconds(30));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<byte[]> first = inBackground(press, begun, go);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        CountDownLatch secondBegun = new CountDownLatch(1);
        CompletableFuture<byte[]> second = inBackground(press, secondBegun, go);
        while (press.free() > 0) {
            Thread.onSpinWait();
        }
        assertThrows(PressBusyException.class, () -> press.print(() -> PAGE, new ByteArrayOutputStream()));
        assertEquals(1, secondBegun.getCount(), "two documents were laid out at once");
        go.countDown();
        assertEquals("%PDF", beginning(first.get()));
        assertEquals("%PDF", beginning(second.get()));
        assertEquals(2, press.free());
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsSentAway() throws Exception {
        PdfPress press = new PdfPress(4, Duration.ofMillis(20));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<byte[]> first = inBackground(press, begun, go);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertThrows(PressBusyException.class, () -> press.print(() -> PAGE, new ByteArrayOutputStream()));
        go.countDown();
        assertEquals("%PDF", beginning(first.get()));
    }

    @Test
    void aDocumentThatFailsGivesItsPlaceBack() {
        PdfPress press = new PdfPress(0, Duration.ZERO);
        for (int time = 0; time < 3; time++) {
            assertThrows(
                    IllegalStateException.class, () -> press.print(PdfPressTest::broken, new ByteArrayOutputStream()));
        }
        assertEquals(1, press.free());
    }

    private static String broken() {
        throw new IllegalStateException("no figures");
    }

    private static CompletableFuture<byte[]> inBackground(PdfPress press, CountDownLatch begun, CountDownLatch go) {
        return CompletableFuture.supplyAsync(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                press.print(
                        () -> {
                            begun.countDown();
                            awaited(go);
                            return PAGE;
                        },
                        out);
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
            return out.toByteArray();
        });
    }

    private static void awaited(CountDownLatch go) {
        try {
            assertTrue(go.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String beginning(byte[] pdf) {
        return new String(pdf, 0, 4, StandardCharsets.US_ASCII);
    }
}
