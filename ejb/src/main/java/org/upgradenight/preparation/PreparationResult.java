package org.upgradenight.preparation;

import java.util.Optional;
import org.upgradenight.classification.Observation;

/** The end of a preparation's conversation. */
public record PreparationResult(String device, PreparationOutcome outcome, Optional<Observation> lastLook) {}
