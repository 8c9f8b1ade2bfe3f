package org.upgradenight.probe;

import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Why a phone's pages were not read, UN2050 to UN2069. */
@MessageBundle(projectCode = "UN", length = 4)
interface ProbeMessages {

    ProbeMessages MESSAGES = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), ProbeMessages.class);

    @Message(id = 2050, value = "no address is known")
    String noAddress();

    @Message(id = 2051, value = "%s is outside the phone networks; not contacted")
    String outside(String address);

    @Message(id = 2052, value = "it answers, but has no device page")
    String noDevicePage();

    @Message(id = 2053, value = "it answers, but shows no pages")
    String noPages();

    @Message(
            id = 2054,
            value =
                    "it was told to open its web server, is registered, and does not: it takes its configuration no more")
    String deaf();
}
