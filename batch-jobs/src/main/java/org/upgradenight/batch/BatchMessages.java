package org.upgradenight.batch;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the jobs say to the operator (UN7000 to UN7099). */
@MessageBundle(projectCode = "UN", length = 4)
public interface BatchMessages {

    BatchMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), BatchMessages.class);

    @Message(id = 7001, value = "Step %s failed: %s. Mend the cause, then resume the run.")
    String stepFailed(String step, String why);

    @Message(
            id = 7002,
            value = "%d of the first %d phones failed, more than the %d percent allowed. Nothing more was begun.")
    String canaryFailed(int failed, int finished, int percent);

    @Message(
            id = 7003,
            value =
                    "The maintenance window closed at %s. %d phones were not begun and are POSTPONED: run again in the next"
                            + " window, it takes up what is left.")
    String windowClosed(String instant, int phones);

    @Message(id = 7004, value = "The cluster's RIS did not answer, so registration is unknown for these phones: %s")
    String registrationUnknown(String why);

    @Message(id = 7005, value = "%d phones are in scope.")
    String inScope(long phones);

    @Message(id = 7006, value = "Settings could not be read from the cluster for phones without an XML column: %s")
    String settingsUnknown(String why);

    @Message(id = 7007, value = "Letters: %d sent now, %d sent earlier and unchanged, %d not sent.")
    String letters(int now, int earlier, int unsent);

    @Message(
            id = 7013,
            value = "%d letters wait for the mail server. This server tries them again by itself, for five days.")
    String lettersWait(int waiting);

    @Message(id = 7014, value = "Owners' names and mail addresses are not known: %s")
    String ownersUnknown(String why);

    @Message(id = 7015, value = "Where phones that are not registered were last is not known to the cluster for us: %s")
    String lastKnownUnknown(String why);

    @Message(id = 7030, value = "Phones whose web server is off cannot be reached over CTI: %s")
    String noCti(String why);

    @Message(id = 7008, value = "Dry run: nothing was changed, no key was sent and no letter left.")
    String dryRun();

    @Message(
            id = 7009,
            value = "The signals that end the server cannot be taken, so phones cannot land before the server ends: %s")
    String noSignal(String why);

    @Message(id = 7010, value = "The server was told to end. Runs that are stopped first: %d.")
    String landing(int runs);

    @Message(id = 7011, value = "Phones could not land before the server ends: %s. What was begun is in doubt.")
    String notLanded(String why);

    @Message(
            id = 7046,
            value = "Halted: %s. %d of %d pressed phones could not be verified, more than the %d percent allowed."
                    + " %d more of that group are not begun; the other groups go on.")
    String groupHalted(String group, int failed, int pressed, int percent, int left);

    @Message(
            id = 7040,
            value =
                    "Values that phones share: %d to change. They reach %d phones, up to %d of them outside the scope of"
                            + " this run; those take them when they next fetch their configuration.")
    String sharedChanges(int changes, long phones, int outside);

    @Message(
            id = 7041,
            value =
                    "%d values that phones share stay as they are: other phones live by them. A restoration without a scope"
                            + " puts them back.")
    String sharedStays(int values);

    @Message(id = 7042, value = "What phones share in %s could not be put back: %s")
    String sharedNotRestored(String holder, String why);

    @Message(id = 7043, value = "Somebody else has changed what phones share in %s since; that stays.")
    String sharedSuperseded(String holder);

    @Message(
            id = 7044,
            value = "%s is no application user of this cluster, so no phones were given to it: an end user keeps the"
                    + " devices that an administrator gives it.")
    String noApplicationUser(String user);

    @Message(id = 7045, value = "%d phones could not be given to application user %s: the cluster does not take them.")
    String notAssociated(int phones, String user);

    @Message(id = 7012, value = "Phones are landing already; the server ends when the last one has.")
    String landingAlready();
}
