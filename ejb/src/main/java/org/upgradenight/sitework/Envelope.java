package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.upgradenight.mail.Attachment;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.secrets.SecretBox;

/** Makes a journalled letter ready for the post: puts the link in its place and the files beside it. */
@ApplicationScoped
public class Envelope {

    @Inject
    private PostSettings settings;

    @Inject
    private SecretBox secrets;

    /** For the container. */
    public Envelope() {}

    Envelope(PostSettings settings, SecretBox secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** A link's secret as the letter's row keeps it. */
    String seal(String messageId, String secret) {
        return secrets.seal(purpose(messageId), secret);
    }

    /** @throws org.upgradenight.secrets.SecretException when the link's secret cannot be opened */
    OutgoingMail of(Letter letter) {
        String link = letter.sealedLink().isEmpty()
                ? ""
                : settings.page(secrets.open(purpose(letter.messageId()), letter.sealedLink()));
        LetterContent content = letter.content();
        return new OutgoingMail(
                letter.to(),
                settings.replyTo(),
                content.subject(),
                content.body().replace(SiteLink.PLACE, link),
                content.html().replace(SiteLink.PLACE, link),
                List.of(
                        Attachment.csv(fileName(letter, ".csv"), content.csv()),
                        new Attachment(fileName(letter, ".xlsx"), Attachment.XLSX, ListXlsx.of(content.csv()))),
                letter.messageId());
    }

    private static String fileName(Letter letter, String ending) {
        String what = letter.addressedTo() == AddressedTo.LEAD ? "sites-" : "phones-";
        return Attachment.fileNameOf(
                what + letter.cluster() + "-" + letter.site() + "-run-" + letter.runId() + "-rev-" + letter.revision(),
                ending);
    }

    private static String purpose(String messageId) {
        return "letter/" + messageId;
    }
}
