package org.upgradenight.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter to a site's technicians as a list shows it.
 *
 * @param messageId the mail's Message-ID, empty while there is none
 * @param state PENDING, SENT or FAILED
 * @param devices how many phones it speaks of
 * @param lastError why the last try failed, empty when none did
 */
public record LetterRow(
        long id,
        String site,
        int revision,
        List<String> recipients,
        String state,
        String messageId,
        String subject,
        int devices,
        int tries,
        String lastError,
        Instant createdAt,
        Optional<Instant> sentAt) {}
