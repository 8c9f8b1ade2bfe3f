package org.upgradenight.run;

import java.time.Instant;
import org.upgradenight.inventory.ScreenPicture;

/** A phone's screen as it was right before the key that deletes. */
public record Screenshot(Instant takenAt, ScreenPicture picture) {}
