package org.upgradenight.mail;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about the mail server. Codes UN1200 to UN1299; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
public interface MailMessages {

    MailMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), MailMessages.class);

    @Message(id = 1201, value = "The mail server refused the letter for good: %s")
    String refused(String reply);

    @Message(id = 1202, value = "The letter could not be handed over now: %s")
    String later(String trouble);

    @Message(id = 1203, value = "The mail server did not accept user and password: %s")
    String notLoggedIn(String reply);

    @Message(id = 1204, value = "Accepted, but not for %s")
    String notFor(String addresses);
}
