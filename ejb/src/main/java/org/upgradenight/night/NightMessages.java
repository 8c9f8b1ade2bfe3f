package org.upgradenight.night;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What an upgrade night says. Codes UN6350 to UN6379; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
public interface NightMessages {

    NightMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), NightMessages.class);

    @Message(id = 6350, value = "Cluster %s has no upgrade night under way. Begin one first.")
    String noNight(String cluster);

    @Message(id = 6351, value = "Cluster %s has an upgrade night under way already, begun by %s.")
    String nightUnderWay(String cluster, String user);

    @Message(id = 6352, value = "Repeat the cluster's name, %s, to say that its upgrade is done.")
    String nameMissing(String cluster);

    @Message(
            id = 6353,
            value = "The figures have changed: %d phones are concerned by now. Read them again and confirm.")
    String otherPhones(long phones);

    @Message(id = 6354, value = "The window's end lies in the past: %s")
    String windowOver(String instant);

    @Message(id = 6355, value = "It has been said already that the upgrade is done, by %s.")
    String saidAlready(String user);

    @Message(
            id = 6356,
            value =
                    "A run of this night is under way, or %d settings are not restored. Finish the night, or say that you"
                            + " end it all the same.")
    String notFinished(long unrestored);
}
