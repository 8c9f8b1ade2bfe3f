package org.upgradenight.web.problem;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the API says by itself (UN8000 to UN8099). */
@MessageBundle(projectCode = "UN", length = 4)
public interface WebMessages {

    WebMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), WebMessages.class);

    @Message(id = 8000, value = "Something is wrong on our side. The server's log knows more under %s.")
    String ourFault(String incident);

    @Message(id = 8001, value = "Log in: HTTP Basic, or a bearer token made under /api/v1/tokens.")
    String logIn();

    @Message(id = 8002, value = "Your roles do not allow this; it needs the role %s.")
    String roleMissing(String role);

    @Message(id = 8003, value = "A change asked for from the console's session needs the header X-Requested-With.")
    String headerMissing();

    @Message(id = 8004, value = "This server listens beyond its own machine, so log-in needs TLS. Use https.")
    String tlsNeeded();

    @Message(id = 8005, value = "Too many failed log-ins from there. Try again in %d seconds.")
    String tooManyFailures(long seconds);

    @Message(id = 8006, value = "There is nothing at this path.")
    String nothingHere();

    @Message(id = 8007, value = "This path does not know the method %s.")
    String methodUnknown(String method);

    @Message(id = 8008, value = "None of the media types in Accept can be answered here.")
    String notAcceptable();

    @Message(id = 8009, value = "The body's media type is not one that is read here: %s")
    String mediaTypeUnknown(String type);

    @Message(id = 8010, value = "The body is no JSON object: %s")
    String notJson(String why);

    @Message(id = 8011, value = "The body is larger than %d KiB.")
    String tooLarge(long kibibytes);

    @Message(id = 8012, value = "%s")
    String invalid(String why);

    @Message(id = 8013, value = "%s is not known here.")
    String unknownMember(String member);

    @Message(id = 8014, value = "%s is missing.")
    String missing(String member);

    @Message(id = 8015, value = "There is no cluster named %s.")
    String unknownCluster(String cluster);

    @Message(id = 8016, value = "There is no run %s.")
    String unknownRun(String run);

    @Message(id = 8017, value = "Run %d has no phone named %s.")
    String unknownDevice(long run, String device);

    @Message(id = 8030, value = "Run %d has no picture of a phone named %s.")
    String noScreenshot(long run, String device);

    @Message(id = 8018, value = "%s must be %s.")
    String mustBe(String member, String what);

    @Message(id = 8019, value = "Too many listeners watch runs at present. Ask for the figures of %s by GET instead.")
    String tooManyListeners(String subject);

    @Message(
            id = 8020,
            value = "%s is needed again, because publisher changed: a stored password is not sent to another host.")
    String passwordNeeded(String member);

    @Message(id = 8021, value = "There is no site named %s.")
    String unknownSite(String site);

    @Message(id = 8022, value = "There is no token %d of yours.")
    String unknownToken(long token);

    @Message(id = 8023, value = "The request cannot be understood.")
    String badRequest();

    @Message(id = 8024, value = "There is no user named %s.")
    String unknownUser(String user);

    @Message(id = 8025, value = "Runs cannot be started or stopped at present: the job engine's part is not there.")
    String noRunControl();

    @Message(id = 8026, value = "A body sent here must announce its length.")
    String lengthNeeded();

    @Message(id = 8027, value = "Run %d is %s. Its report can be read when it is over.")
    String reportTooEarly(long run, String status);

    @Message(id = 8028, value = "Run %d is of another cluster than run %d and cannot be compared with it.")
    String otherCluster(long before, long run);

    @Message(
            id = 8029,
            value = "PDFs are laid out one at a time, and too many are waiting already. Ask again in %d seconds.")
    String pressBusy(int seconds);

    @Message(id = 8031, value = "The groups of run %d are still being counted. Ask again in %d seconds.")
    String stillCounting(long run, int seconds);
}
