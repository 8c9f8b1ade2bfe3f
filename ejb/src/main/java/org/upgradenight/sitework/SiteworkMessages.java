package org.upgradenight.sitework;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about sites and their letters. Codes UN4100 to UN4199; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
public interface SiteworkMessages {

    SiteworkMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), SiteworkMessages.class);

    @Message(id = 4101, value = "Site %s has no contact: give it one and run the mail job again")
    String noContact(String site);

    @Message(id = 4102, value = "Not sent: replaced by revision %d")
    String replaced(int revision);

    @Message(id = 4103, value = "Not sent: no phone of this site needs a visit any more")
    String nothingLeft();

    @Message(id = 4104, value = "Gave up after %d tries; run the mail job again once mail works. %s")
    String gaveUp(int tries, String reason);

    @Message(id = 4105, value = "There is no run %d whose sites could be written to")
    String noSuchRun(long runId);
}
