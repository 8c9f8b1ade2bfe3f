package org.upgradenight.notice;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What is said by and about notices (UN6300 to UN6349). */
@MessageBundle(projectCode = "UN", length = 4)
public interface NoticeMessages {

    NoticeMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), NoticeMessages.class);

    @Message(
            id = 6300,
            value = "A webhook is an http or https address without user and fragment, at most 2000 characters long.")
    String badWebhook();

    @Message(id = 6301, value = "%s is no mail address.")
    String badMail(String text);

    @Message(id = 6302, value = "At most %d mail addresses get notices.")
    String tooManyAddresses(int most);

    @Message(id = 6303, value = "%s leads to an address that no webhook goes to (link-local, multicast or unspecified)")
    String addressNotAllowed(String url);

    @Message(id = 6304, value = "The host of %s is not known")
    String hostUnknown(String url);

    @Message(id = 6305, value = "%s answered %d; redirects are not followed")
    String webhookRefused(String url, int status);

    @Message(id = 6306, value = "%s did not answer within %d seconds")
    String webhookSlow(String url, long seconds);

    @Message(id = 6307, value = "%s cannot be reached (%s)")
    String webhookUnreachable(String url, String why);

    @Message(id = 6308, value = "Given up after %d tries: %s")
    String givenUp(int tries, String why);

    @Message(id = 6309, value = "The secret that webhooks are signed with has %d to %d characters.")
    String badSigningKey(int least, int most);

    @Message(id = Message.NONE, value = "%s: run %d (%s) has started")
    String started(String cluster, long run, String job);

    @Message(id = Message.NONE, value = "%s: run %d (%s) ended %s")
    String ended(String cluster, long run, String job, String status);

    @Message(id = Message.NONE, value = "%s: run %d (%s) halted by itself")
    String halted(String cluster, long run, String job);

    @Message(id = Message.NONE, value = "%s: run %d (%s) seems to stand still")
    String stalled(String cluster, long run, String job);

    @Message(id = Message.NONE, value = "%s: planned run %d (%s) waits for approval")
    String wantsApproval(String cluster, long plan, String job);

    @Message(id = Message.NONE, value = "%s: planned run %d (%s) was not started")
    String notStarted(String cluster, long plan, String job);

    @Message(id = Message.NONE, value = "Nothing was finished for %d minutes in step %s.")
    String nothingFinished(long minutes, String step);
}
