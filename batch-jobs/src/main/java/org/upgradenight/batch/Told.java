package org.upgradenight.batch;

import org.upgradenight.run.LineTrail;

/** What a conversation told: its result, with the trail to keep. */
record Told<R>(String device, LineTrail trail, R result) {}
