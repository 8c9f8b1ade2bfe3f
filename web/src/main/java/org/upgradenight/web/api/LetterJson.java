package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.sitework.LetterView;

/**
 * A letter to a site's technicians; devices counts the phones it lists. addressedTo FALLBACK and NOBODY mean that the site
 * has no contact. A PENDING letter with nextTryAt is tried again then, by the server itself.
 */
@Schema(name = "Letter")
public record LetterJson(
        String site,
        List<String> recipients,
        @Schema(enumeration = {"PENDING", "SENT", "FAILED"}) String state,
        String messageId,
        int revision,
        int devices,
        String subject,
        String lastError,
        int tries,
        Instant createdAt,
        Optional<Instant> sentAt,

        @Schema(enumeration = {"SITE", "FALLBACK", "NOBODY", "LEAD"})
        String addressedTo,

        Optional<Instant> nextTryAt) {

    static LetterJson of(LetterView letter) {
        return new LetterJson(
                letter.site(),
                letter.recipients(),
                letter.state().name(),
                letter.messageId(),
                letter.revision(),
                letter.devices(),
                letter.subject(),
                letter.lastError(),
                letter.tries(),
                letter.createdAt(),
                letter.sentAt(),
                letter.addressedTo().name(),
                letter.nextTryAt());
    }
}
