package org.upgradenight.web.console;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the console says by itself. Codes UN8050 to UN8099; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
public interface ConsoleMessages {

    ConsoleMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), ConsoleMessages.class);

    @Message(id = 8051, value = "Name or password is not right")
    String logInRefused();

    @Message(id = 8052, value = "Runs cannot be started or stopped now: the batch part of this server is not there")
    String noRunControl();

    @Message(id = 8053, value = "Choose a cluster first")
    String noCluster();

    @Message(id = 8054, value = "Run %d has been asked for")
    String started(long run);

    @Message(id = 8055, value = "Run %d stops: what is under way is finished, nothing new is begun")
    String stopping(long run);

    @Message(id = 8056, value = "Run %d is resumed")
    String resumed(long run);

    @Message(id = 8057, value = "Run %d is given up")
    String abandoned(long run);

    @Message(id = 8058, value = "Your roles do not allow this")
    String notAllowed();

    @Message(id = 8059, value = "%s is not a whole number from %d to %d")
    String notANumber(String field, int least, int most);

    @Message(id = 8060, value = "The window's end is written like 2026-11-21T04:30Z (UTC)")
    String notATime();

    @Message(id = 8061, value = "Say why the run is given up")
    String noReason();
}
