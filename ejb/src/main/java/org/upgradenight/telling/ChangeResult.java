package org.upgradenight.telling;

import java.util.Optional;
import org.upgradenight.classification.Observation;

/** The end of a conversation that changes one phone's settings. */
public record ChangeResult(String device, ChangeOutcome outcome, Optional<Observation> lastLook) {}
