package org.upgradenight.sitework;

import java.util.List;
import org.upgradenight.mail.Attachment;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.OutgoingMail;

/**
 * A journalled letter to one site about one run.
 *
 * @param id empty (0) until it is journalled
 * @param revision counted from 1 within run and site
 * @param recipients addresses separated by commas, empty when the site has no contact
 * @param messageId fixed for run, site and revision
 * @param devices how many phones it lists
 */
public record Letter(
        long id,
        long runId,
        String cluster,
        String site,
        int revision,
        String recipients,
        LetterState state,
        String messageId,
        String subject,
        String body,
        String csv,
        int devices,
        int tries,
        String lastError) {

    List<MailAddress> to() {
        return MailAddress.listIn(recipients);
    }

    OutgoingMail mail() {
        String fileName =
                Attachment.fileNameOf("phones-" + cluster + "-" + site + "-run-" + runId + "-rev-" + revision, ".csv");
        return new OutgoingMail(to(), subject, body, List.of(new Attachment(fileName, csv)), messageId);
    }
}
