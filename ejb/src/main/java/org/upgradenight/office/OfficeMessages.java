package org.upgradenight.office;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the office says to the operator (UN6200 to UN6249). */
@MessageBundle(projectCode = "UN", length = 4)
interface OfficeMessages {

    OfficeMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), OfficeMessages.class);

    @Message(id = 6200, value = "A mail address looks like name@example.org and has at most 254 characters.")
    String notAMailAddress();

    @Message(id = 6201, value = "There is no run %d.")
    String unknownRun(long run);

    @Message(id = 6202, value = "Runs cannot be started or stopped at present: the job engine's part is not there.")
    String noRunControl();

    @Message(id = Message.NONE, value = "Upgrade Night: the mail server works")
    String mailTestSubject();

    @Message(
            id = Message.NONE,
            value =
                    "This letter was asked for by %s, to see whether letters from Upgrade Night arrive. Nothing is to be done.\n")
    String mailTestText(String user);
}
