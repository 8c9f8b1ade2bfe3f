package org.upgradenight.mail.smtp;

import static org.upgradenight.mail.MailMessages.MESSAGES;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;

/** Reads what went wrong: replies of the 500s are final (RFC 5321, 4.2.1), everything else may pass. */
final class SmtpAnswer {
    private static final Pattern REPLY = Pattern.compile("^\\s*([245])\\d\\d[ -]");
    private static final int LONGEST_REASON = 500;

    private SmtpAnswer() {}

    static Delivery delivery(MessagingException trouble) {
        String reason = reason(trouble);
        if (trouble instanceof SendFailedException partly && some(partly.getValidSentAddresses())) {
            return new Delivery.Accepted(MESSAGES.notFor(OutgoingMail.oneLine(others(partly), LONGEST_REASON)));
        }
        // A wrong password is ours to mend; the letter is as good as before.
        if (trouble instanceof AuthenticationFailedException) {
            return new Delivery.TryLater(MESSAGES.notLoggedIn(reason));
        }
        return finalReply(trouble)
                ? new Delivery.RefusedForGood(MESSAGES.refused(reason))
                : new Delivery.TryLater(MESSAGES.later(reason));
    }

    private static boolean finalReply(MessagingException trouble) {
        boolean refused = false;
        for (Exception link = trouble; link != null; link = next(link)) {
            if (replyClass(link) == '4') {
                return false;
            }
            refused |= replyClass(link) == '5'
                    || (link instanceof SendFailedException failed && some(failed.getInvalidAddresses()));
        }
        return refused;
    }

    private static Exception next(Exception link) {
        return link instanceof MessagingException trouble ? trouble.getNextException() : null;
    }

    private static char replyClass(Exception link) {
        Matcher reply = REPLY.matcher(String.valueOf(link.getMessage()));
        return reply.find() ? reply.group(1).charAt(0) : ' ';
    }

    private static String reason(MessagingException trouble) {
        StringBuilder words = new StringBuilder();
        for (Exception link = trouble; link != null; link = next(link)) {
            words.append(words.isEmpty() ? "" : "; ").append(link.getMessage());
        }
        return OutgoingMail.oneLine(words.toString(), LONGEST_REASON);
    }

    private static String others(SendFailedException partly) {
        return Arrays.asList(partly.getInvalidAddresses(), partly.getValidUnsentAddresses()).stream()
                .filter(SmtpAnswer::some)
                .flatMap(Arrays::stream)
                .map(Address::toString)
                .collect(Collectors.joining(", "));
    }

    private static boolean some(Address[] addresses) {
        return addresses != null && addresses.length > 0;
    }
}
