package org.upgradenight.restoration;

import java.util.Optional;
import org.upgradenight.classification.Observation;

/** The end of a restoration's conversation. */
public record RestorationResult(String device, RestorationOutcome outcome, Optional<Observation> lastLook) {}
