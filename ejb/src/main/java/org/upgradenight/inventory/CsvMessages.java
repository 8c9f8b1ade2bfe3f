package org.upgradenight.inventory;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about inventory files. Codes UN1150 to UN1179; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
interface CsvMessages {

    CsvMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), CsvMessages.class);

    @Message(id = 1150, value = "The file is empty: its first line names the columns")
    String empty();

    @Message(id = 1151, value = "No column of the first line is the device name (Device Name, or name): %s")
    String noNameColumn(String header);

    @Message(id = 1152, value = "The file is larger than %d MiB")
    String fileTooLarge(long mebibytes);

    @Message(id = 1153, value = "The file has more than %d rows")
    String tooManyRows(int rows);

    @Message(id = 1154, value = "The file cannot be read: %s")
    String unreadable(String reason);

    @Message(id = 1160, value = "the row has no device name")
    String noName();

    @Message(id = 1161, value = "%s is not a phone's name: SEP and twelve hexadecimal digits")
    String notAPhone(String name);

    @Message(id = 1162, value = "%s is already in line %d")
    String duplicate(String name, long line);

    @Message(id = 1163, value = "a quotation mark is opened and not closed")
    String unclosedQuote();

    @Message(id = 1164, value = "the column %s holds more than %d characters")
    String cellTooLong(String column, int most);

    @Message(id = 1165, value = "the line is longer than %d characters")
    String lineTooLong(int most);

    @Message(id = 1166, value = "%s is not an IPv4 address")
    String notAnAddress(String text);

    @Message(id = 1167, value = "there is text behind a closing quotation mark")
    String textBehindQuote();

    @Message(
            id = 1170,
            value = "The first line names the columns site and contacts, and building and notes if you like")
    String noSiteColumns();

    @Message(id = 1171, value = "%s")
    String siteRefused(String why);

    @Message(id = 1172, value = "the site %s stands in an earlier line already")
    String siteAgain(String site);
}
