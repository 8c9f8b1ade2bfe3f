package org.upgradenight.access;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the access room says to the operator (UN1000 to UN1099). */
@MessageBundle(projectCode = "UN", length = 4)
interface AccessMessages {

    AccessMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), AccessMessages.class);

    @Message(
            id = 1001,
            value =
                    "The first user is admin, its password is %s - it is shown this once. Set UPGRADE_NIGHT_ADMIN_PASSWORD"
                            + " to choose one.")
    String firstPassword(String password);

    @Message(id = 1002, value = "The password of admin is now the one in UPGRADE_NIGHT_ADMIN_PASSWORD.")
    String passwordTaken();

    @Message(
            id = 1003,
            value =
                    "A user's name has 1 to 128 letters, digits, dots, dashes, underscores or @, and begins with a letter"
                            + " or a digit.")
    String badUserName();

    @Message(id = 1004, value = "A user has at least one role: viewer, operator, remediator, admin, approver, auditor.")
    String noRole();

    @Message(id = 1005, value = "The new user %s needs a password.")
    String passwordMissing(String user);

    @Message(id = 1006, value = "A password has %d to %d characters.")
    String badPassword(int least, int most);

    @Message(id = 1007, value = "At least one enabled user must be admin.")
    String lastAdministrator();

    @Message(id = 1008, value = "There is no user %s.")
    String unknownUser(String user);

    @Message(id = 1009, value = "A token's label has 1 to 255 characters, and it lives 1 to 366 days.")
    String badToken();

    @Message(id = 1010, value = "%s has %d tokens already. Remove one first.")
    String tooManyTokens(String user, int most);

    @Message(id = 1011, value = "Your roles do not allow this; it needs the role %s.")
    String roleMissing(String role);

    @Message(id = 1012, value = "The present password is not right.")
    String presentPasswordWrong();

    @Message(
            id = 1013,
            value = "The present password was wrong too often. Wait a while, or ask an administrator for a new one.")
    String presentPasswordLocked();
}
