package org.upgradenight.sitework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upgradenight.mail.MailAddress;

/**
 * A journalled letter about one run: to one site, or the digest to the project lead.
 *
 * @param id empty (0) until it is journalled
 * @param revision counted from 1 within run and site
 * @param recipients addresses separated by commas, empty when there is nobody to write to
 * @param messageId fixed for run, site and revision
 * @param sealedLink the secret of its link, empty when it has none
 * @param nextTryAt when the server tries it again by itself; empty while a run has it in hand
 */
public record Letter(
        long id,
        long runId,
        String cluster,
        String site,
        int revision,
        String recipients,
        AddressedTo addressedTo,
        LetterState state,
        String messageId,
        LetterContent content,
        String sealedLink,
        int tries,
        String lastError,
        Instant createdAt,
        Optional<Instant> nextTryAt) {

    /** The site of the digest. */
    public static final String LEADS_SITE = "(project lead)";

    List<MailAddress> to() {
        return MailAddress.listIn(recipients);
    }

    Letter withLink(String sealed) {
        return new Letter(
                id,
                runId,
                cluster,
                site,
                revision,
                recipients,
                addressedTo,
                state,
                messageId,
                content,
                sealed,
                tries,
                lastError,
                createdAt,
                nextTryAt);
    }

    boolean pending() {
        return state == LetterState.PENDING;
    }
}
