package org.upgradenight.sitework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.sitework.html.LetterPage;

/** Makes one site's letter out of its list. */
final class LetterWriter {
    private final String domain;
    private final List<MailAddress> fallback;
    private final Instant now;

    /**
     * @param domain right-hand side of Message-IDs
     * @param fallback who gets the letters of sites without contact
     */
    LetterWriter(String domain, List<MailAddress> fallback, Instant now) {
        this.domain = domain;
        this.fallback = List.copyOf(fallback);
        this.now = now;
    }

    /** @param contacts the site's contacts as stored; without one, and without fallback, the letter is FAILED from the start */
    Letter write(RunHead run, PhysicalList list, int revision, String contacts) {
        List<MailAddress> own = MailAddress.listIn(contacts);
        AddressedTo addressedTo = addressedTo(own);
        LetterFacts facts = new LetterFacts(run, list, revision, addressedTo, now);
        LetterContent content = new LetterContent(
                LetterText.subject(run, list, revision),
                LetterText.body(facts),
                LetterPage.of(facts),
                ListCsv.write(list),
                list.size());
        return letter(run, list.site(), revision, own.isEmpty() ? fallback : own, addressedTo, content);
    }

    /** A letter with that content; one to nobody is FAILED from the start. */
    Letter letter(
            RunHead run,
            String site,
            int revision,
            List<MailAddress> to,
            AddressedTo addressedTo,
            LetterContent content) {
        return new Letter(
                0,
                run.id(),
                run.cluster(),
                site,
                revision,
                stored(to),
                addressedTo,
                to.isEmpty() ? LetterState.FAILED : LetterState.PENDING,
                messageId(run, site, revision),
                content,
                "",
                0,
                to.isEmpty() ? SiteworkMessages.MESSAGES.noContact(SafeCell.text(site)) : "",
                now,
                Optional.empty());
    }

    static String stored(List<MailAddress> to) {
        return String.join(",", to.stream().map(MailAddress::value).toList());
    }

    private AddressedTo addressedTo(List<MailAddress> own) {
        if (!own.isEmpty()) {
            return AddressedTo.SITE;
        }
        return fallback.isEmpty() ? AddressedTo.NOBODY : AddressedTo.FALLBACK;
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
