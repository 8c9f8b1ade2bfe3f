package org.upgradenight.sitework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.upgradenight.mail.MailAddress;

/** Makes one site's letter out of its list. */
final class LetterWriter {
    private final String domain;

    /** @param domain right-hand side of Message-IDs */
    LetterWriter(String domain) {
        this.domain = domain;
    }

    /** @param contacts the site's contacts as stored; without one that is an address the letter is FAILED from the start */
    Letter write(RunHead run, PhysicalList list, int revision, String contacts) {
        List<MailAddress> to = MailAddress.listIn(contacts);
        return new Letter(
                0,
                run.id(),
                run.cluster(),
                list.site(),
                revision,
                stored(to),
                to.isEmpty() ? LetterState.FAILED : LetterState.PENDING,
                messageId(run, list.site(), revision),
                LetterText.subject(run, list, revision),
                LetterText.body(run, list, revision),
                ListCsv.write(list),
                list.size(),
                0,
                to.isEmpty() ? SiteworkMessages.MESSAGES.noContact(SafeCell.text(list.site())) : "");
    }

    static String stored(List<MailAddress> to) {
        return String.join(",", to.stream().map(MailAddress::value).toList());
    }

    /**
     * The same for run, site and revision, so that a letter that arrives twice shows itself as one. The run's birth goes into
     * the hash: run 1 of a database that was begun anew must not look like the old one to a mail system.
     */
    private String messageId(RunHead run, String site, int revision) {
        return "<run-%d.site-%s.rev-%d@%s>"
                .formatted(run.id(), hash(run.cluster() + '\n' + site + '\n' + run.createdAt()), revision, domain);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
