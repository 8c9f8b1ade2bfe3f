package org.upgradenight.sitework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter as the API and the console show it.
 *
 * @param devices how many phones it lists
 * @param lastError coded text
 * @param nextTryAt when the server tries a waiting letter again by itself
 */
public record LetterView(
        String site,
        List<String> recipients,
        LetterState state,
        String messageId,
        int revision,
        int devices,
        String subject,
        String lastError,
        int tries,
        Instant createdAt,
        Optional<Instant> sentAt,
        AddressedTo addressedTo,
        Optional<Instant> nextTryAt) {}
