package org.upgradenight.deletion;

import java.util.Optional;
import org.upgradenight.classification.Observation;

/**
 * The end of a deletion's conversation.
 *
 * @param attempt the last attempt's number, 0 when none was begun
 * @param lastLook the last look at the phone after keys were sent
 */
public record DeletionResult(String device, DeletionOutcome outcome, int attempt, Optional<Observation> lastLook) {}
