package org.upgradenight.sitework;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about sites and their letters. Codes UN4100 to UN4199; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
public interface SiteworkMessages {

    SiteworkMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), SiteworkMessages.class);

    @Message(
            id = 4101,
            value = "Site %s has no contact, and there is no fallback address: give it one and run the mail job again")
    String noContact(String site);

    @Message(id = 4102, value = "Not sent: replaced by revision %d")
    String replaced(int revision);

    @Message(id = 4103, value = "Not sent: no phone of this site needs a visit any more")
    String nothingLeft();

    @Message(id = 4104, value = "Gave up after %d tries in five days; run the mail job again once mail works. %s")
    String gaveUp(int tries, String reason);

    @Message(id = 4105, value = "There is no run %d whose sites could be written to")
    String noSuchRun(long runId);

    @Message(id = 4106, value = "Its PDF waits: too many documents are being laid out")
    String pressBusy();

    @Message(id = 4107, value = "It went without its PDF, which could not be laid out: %s")
    String withoutPdf(String reason);

    @Message(
            id = 4108,
            value =
                    "The links in letters lead to %s, which nobody on site can reach: set UPGRADE_NIGHT_URL to this server"
                            + " as technicians reach it, and restart")
    String linksToLocalhost(String base);

    @Message(
            id = 4109,
            value =
                    "UPGRADE_NIGHT_URL is '%s', which is no address such as https://night.example.net:8443. The links in"
                            + " letters lead to %s, which nobody on site can reach")
    String noAddress(String given, String base);

    @Message(id = 4110, value = "The sheet is too large: at most %d KiB and %d rows")
    String sheetTooLarge(int kibibytes, int rows);

    @Message(id = 4111, value = "This is neither a CSV nor an XLSX file that can be read")
    String sheetUnreadable();

    @Message(id = 4112, value = "The sheet's first row must name the columns Phone and Result")
    String sheetWithoutColumns();

    @Message(id = 4113, value = "The column Phone names no phone")
    String notAPhone();

    @Message(id = 4114, value = "Result must be: done, or not done")
    String unknownResult();

    @Message(id = 4115, value = "This phone is not on the list")
    String notListed();
}
