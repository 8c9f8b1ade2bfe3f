package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.upgradenight.mail.Attachment;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.paper.PressBusyException;
import org.upgradenight.secrets.SecretBox;
import org.upgradenight.sitework.html.ListPage;

/** Makes a journalled letter ready for the post: puts the link in its place and the files beside it. */
@ApplicationScoped
public class Envelope {

    @Inject
    private PostSettings settings;

    @Inject
    private SecretBox secrets;

    @Inject
    private PdfPress press;

    /** For the container. */
    public Envelope() {}

    Envelope(PostSettings settings, SecretBox secrets, PdfPress press) {
        this.settings = settings;
        this.secrets = secrets;
        this.press = press;
    }

    /** A letter with its files. @param trouble what is missing in it, in words; empty when it is whole */
    record Packed(OutgoingMail mail, String trouble) {}

    /** A link's secret as the letter's row keeps it. */
    String seal(String messageId, String secret) {
        return secrets.seal(purpose(messageId), secret);
    }

    /**
     * A letter goes without its PDF rather than not at all.
     *
     * @throws org.upgradenight.secrets.SecretException when the link's secret cannot be opened
     * @throws PressBusyException when too many documents wait to be laid out
     */
    Packed of(Letter letter) throws PressBusyException {
        List<Attachment> files = new ArrayList<>(files(letter));
        String trouble = "";
        if (letter.addressedTo() != AddressedTo.LEAD) {
            try {
                files.add(new Attachment(fileName(letter, ".pdf"), Attachment.PDF, printed(letter)));
            } catch (IOException broken) {
                trouble = SiteworkMessages.MESSAGES.withoutPdf(String.valueOf(broken.getMessage()));
            }
        }
        return new Packed(mail(letter, files), trouble);
    }

    static List<Attachment> files(Letter letter) {
        String csv = letter.content().csv();
        return List.of(
                Attachment.csv(fileName(letter, ".csv"), csv),
                new Attachment(fileName(letter, ".xlsx"), Attachment.XLSX, ListXlsx.of(csv)));
    }

    private byte[] printed(Letter letter) throws IOException, PressBusyException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        press.print(() -> ListPage.of(ListSheet.of(letter)), pdf);
        return pdf.toByteArray();
    }

    OutgoingMail mail(Letter letter, List<Attachment> files) {
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
                files,
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
