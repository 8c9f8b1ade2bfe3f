package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.inventory.ScreenPicture;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.Screenshot;
import org.upgradenight.run.Screenshots;

/** Pictures of screens, kept in both databases. */
class ScreenshotsTest {

    private static final String PHONE = "SEP00000000000A";

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theNewestPictureComesBackAsItWas(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        byte[] large = new byte[ScreenPicture.MOST_BYTES];
        Arrays.fill(large, (byte) 0x5A);
        LineTrail trail = new LineTrail(Clock.systemUTC());
        trail.keep(new ScreenPicture(new byte[] {1}, 1, 1));
        trail.keep(new ScreenPicture(new byte[] {2}, 2, 2));
        trail.keep(new ScreenPicture(large, 800, 480));
        rows.using(Screenshots.class, here, screenshots -> screenshots.add(Rows.RUN, PHONE, trail));
        Screenshot kept = rows.with(Screenshots.class, here, screenshots -> screenshots.of(Rows.RUN, PHONE))
                .orElseThrow();
        assertArrayEquals(large, kept.picture().png());
        assertEquals(800, kept.picture().width());
        assertEquals(true, rows.with(Screenshots.class, here, screenshots -> screenshots.has(Rows.RUN, PHONE)));
        assertEquals(
                false, rows.with(Screenshots.class, here, screenshots -> screenshots.has(Rows.RUN, "SEP00000000000B")));
        assertEquals(Optional.empty(), rows.with(Screenshots.class, here, screenshots -> screenshots.of(8, PHONE)));
    }
}
