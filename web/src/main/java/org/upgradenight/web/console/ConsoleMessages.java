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

    @Message(id = 8060, value = "The window's end is a date and a time, such as 2026-11-22T04:30")
    String notATime();

    @Message(id = 8061, value = "Say why the run is given up")
    String noReason();

    @Message(id = 8062, value = "The upgrade night of %s has begun")
    String nightBegun(String cluster);

    @Message(id = 8063, value = "It is noted that the upgrade of %s is done")
    String upgraded(String cluster);

    @Message(id = 8064, value = "The upgrade night of %s is over")
    String nightEnded(String cluster);

    @Message(id = 8065, value = "Nothing of run %d can be run again: what is chosen is verified, or not of that run")
    String nothingAgain(long run);

    @Message(id = 8070, value = "User %s is saved")
    String userSaved(String user);

    @Message(id = 8071, value = "%s may try again at once")
    String userUnlocked(String user);

    @Message(id = 8072, value = "The token is revoked and opens nothing any more")
    String tokenRevoked();

    @Message(id = 8073, value = "Passive mode is on: nothing is started or resumed until somebody ends it")
    String passiveOn();

    @Message(id = 8074, value = "Passive mode is off: runs can be started")
    String passiveOff();

    @Message(id = 8075, value = "The mail server took the letter to %s. %s")
    String mailTaken(String to, String note);

    @Message(id = 8076, value = "The two new passwords are not the same")
    String passwordsDiffer();

    @Message(id = 8077, value = "Planned run %d is approved")
    String planApproved(long id);

    @Message(id = 8078, value = "Planned run %d is refused and will not start")
    String planRejected(long id);

    @Message(id = 8079, value = "Planned run %d is cancelled")
    String planCancelled(long id);

    @Message(id = 8080, value = "Cluster %s is saved")
    String clusterSaved(String cluster);

    @Message(id = 8081, value = "Contacts of %s are saved")
    String siteSaved(String site);

    @Message(id = 8082, value = "Contacts of %s are removed")
    String siteRemoved(String site);

    @Message(id = 8083, value = "%d sites taken from the file, %d rows left out")
    String contactsTaken(int accepted, int rejected);

    @Message(
            id = 8084,
            value = "%d phones taken from the file, %d rows left out. Runs with the source CSV use it from now on")
    String inventoryTaken(int accepted, int rejected);

    @Message(id = 8085, value = "Choose a file first")
    String noFile();

    @Message(id = 8086, value = "Notices and approval of %s are saved")
    String noticesSaved(String cluster);

    @Message(id = 8087, value = "%s is not a whole number")
    String notWhole(String text);

    @Message(id = 8088, value = "The planned run is number %d: %s")
    String planned(long id, String what);

    @Message(id = 8089, value = "Tick at least one value of the hardening profile, or choose none")
    String noElements();

    @Message(id = 8090, value = "The CTI channel of %s is saved")
    String ctiSaved(String cluster);

    @Message(id = 8091, value = "The CTI channel of %s is closed")
    String ctiClosed(String cluster);

    @Message(id = 8092, value = "Name at least one CTI manager")
    String noCtiManager();
}
