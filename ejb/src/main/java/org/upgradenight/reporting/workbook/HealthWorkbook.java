package org.upgradenight.reporting.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.upgradenight.reporting.FirmwareSummary;
import org.upgradenight.reporting.Help;
import org.upgradenight.reporting.PhoneColumn;
import org.upgradenight.reporting.RunLists;

/**
 * Writes a report with its full lists as a workbook. Texts of a cluster or a phone are texts in it, whatever they look
 * like: there is no formula in it. Its memory does not grow with the lists.
 */
@ApplicationScoped
public class HealthWorkbook {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What fits below a heading, with one line to say that there is more. */
    private static final int MOST_LINES = 1_048_574;

    /** Writes it; the stream is not closed. */
    public void write(RunLists run, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Upgrade Night", "1.0");
        SummarySheet.write(book, run.report());
        phones(book, run, "All Devices", Sheets.allDevices(), row -> true);
        phones(
                book,
                run,
                "Non-Default Firmware",
                Sheets.firmware(run.report()),
                odd(run.report().firmware()));
        phones(book, run, "SSH", Sheets.ssh(), row -> true);
        phones(book, run, "ITL Status", Sheets.trustLists(), row -> true);
        phones(book, run, "TVS Status", Sheets.tvs(), row -> true);
        phones(book, run, "Settings Access", Sheets.settingsAccess(), row -> true);
        phones(book, run, "Web Access", Sheets.webAccess(), row -> true);
        phones(book, run, "Hardening", Sheets.hardening(), row -> true);
        phones(book, run, "Security Mode", Sheets.security(), row -> true);
        phones(book, run, "Physical ITL Remediation", Sheets.visits(), HealthWorkbook::toBeVisited);
        ListSheet.write(
                book,
                "Settings Changed",
                Sheets.settings(run.report().run().reportedAt()),
                run.lists().settings(),
                row -> true,
                MOST_LINES);
        ListSheet.write(book, "Run Log", Sheets.log(), run.lists().log(), row -> true, MOST_LINES);
        book.finish();
    }

    private static void phones(
            Workbook book, RunLists run, String name, List<Column> columns, Predicate<List<String>> which)
            throws IOException {
        ListSheet.write(book, name, columns, run.lists().phones(), which, MOST_LINES);
    }

    /** As Table 3 counts them. */
    private static Predicate<List<String>> odd(FirmwareSummary firmware) {
        return row -> {
            String load = PhoneColumn.RUNNING_LOAD.of(row);
            return PhoneColumn.WEB.of(row).equals("ONLINE")
                    && !load.isBlank()
                    && firmware.isOdd(PhoneColumn.MODEL.of(row), load);
        };
    }

    private static boolean toBeVisited(List<String> row) {
        String help = PhoneColumn.HELP.of(row);
        return help.equals(Help.VISIT.name()) || help.equals(Help.LOOK.name());
    }
}
