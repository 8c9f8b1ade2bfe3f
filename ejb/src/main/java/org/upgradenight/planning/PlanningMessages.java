package org.upgradenight.planning;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What is said about runs that wait (UN6250 to UN6299). */
@MessageBundle(projectCode = "UN", length = 4)
public interface PlanningMessages {

    PlanningMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), PlanningMessages.class);

    @Message(id = 6250, value = "There is no planned run %d.")
    String unknown(long id);

    @Message(id = 6251, value = "startsAt lies in the past, or more than a year ahead: %s")
    String badStart(String instant);

    @Message(id = 6252, value = "windowEndsAt (%s) does not lie behind startsAt (%s).")
    String windowBeforeStart(String end, String start);

    @Message(id = 6253, value = "Planned run %d is %s and cannot be %s any more.")
    String wrongState(long id, String state, String deed);

    @Message(id = 6254, value = "Planned run %d was asked for by you. A second person has to approve it.")
    String ownRequest(long id);

    @Message(id = 6255, value = "Approval is asked for above 0 to %d phones, or never.")
    String badThreshold(int most);

    @Message(
            id = 6256,
            value = "The run concerns %d phones. Cluster %s asks for a second person above %d, and nobody approved it."
                    + " Nothing was changed.")
    String notApproved(long phones, String cluster, int above);

    @Message(
            id = 6257,
            value =
                    "It was due at %s and is not started so late: the server did not run, or nobody had approved it by then.")
    String tooLate(String due);

    @Message(id = 6258, value = "Nobody approved it within %d hours.")
    String neverApproved(long hours);

    @Message(id = 6259, value = "%s may no longer start it: the user is disabled, or lacks the role by now.")
    String noLongerAllowed(String user);

    @Message(id = 6260, value = "Refused by %s: %s")
    String rejected(String user, String why);

    @Message(id = 6261, value = "Taken back by %s")
    String cancelled(String user);

    @Message(id = 6262, value = "Cluster %s has %d planned runs already. Cancel one first.")
    String tooMany(String cluster, int most);

    @Message(id = 6263, value = "Say in 1 to 1000 characters why it is refused.")
    String noReason();
}
