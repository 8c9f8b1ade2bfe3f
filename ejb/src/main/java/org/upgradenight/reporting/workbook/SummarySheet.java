package org.upgradenight.reporting.workbook;

import java.io.IOException;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.upgradenight.reporting.Coverage;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.Remediation.Place;
import org.upgradenight.reporting.Spoken;
import org.upgradenight.sitework.SafeCell;

/** The report's figures in one sheet: section, item, figure (a number, or that it was not measured) and a note. */
final class SummarySheet {

    private final Worksheet sheet;
    private int row;

    private SummarySheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Workbook book, HealthReport report) throws IOException {
        SummarySheet summary = new SummarySheet(book.newWorksheet("Summary"));
        summary.heading();
        summary.run(report);
        summary.target(report);
        report.highlights()
                .forEach(line -> summary.text(
                        "Table 1: results",
                        line.section().title(),
                        line.result().word(),
                        line.because()));
        summary.tables(report);
        summary.newer(report);
        summary.remediation(report);
        summary.trust(report);
        summary.ours(report);
        summary.sheet.setAutoFilter(0, 0, summary.row, 3);
        summary.sheet.finish();
    }

    private void heading() {
        String[] titles = {"Section", "Item", "Figure", "Note"};
        int[] widths = {30, 52, 26, 90};
        for (int place = 0; place < titles.length; place++) {
            sheet.width(place, widths[place]);
            sheet.inlineString(0, place, titles[place]);
        }
        sheet.range(0, 0, 0, titles.length - 1)
                .style()
                .bold()
                .fillColor("DCE6EF")
                .set();
        sheet.freezePane(0, 1);
    }

    private void run(HealthReport report) {
        String section = "Run";
        figure(section, "Number", report.run().id(), "");
        text(section, "Job", report.run().job(), report.run().dryRun() ? "dry run" : "");
        text(section, "Status", report.run().status(), report.run().interrupted() ? "interrupted" : "");
        text(section, "Asked for by", report.run().requestedBy(), "");
        text(section, "Started", report.run().startedAt().map(Spoken::time).orElse(Spoken.NOTHING), "");
        text(section, "Ended", report.run().endedAt().map(Spoken::time).orElse(Spoken.NOTHING), "");
        text(section, "Figures read", Spoken.time(report.run().reportedAt()), "");
    }

    private void target(HealthReport report) {
        String section = "Target system";
        text(section, "Cluster", report.targetSystem().cluster(), "");
        text(section, "Version", report.targetSystem().version().orElse(Spoken.NOT_MEASURED), "");
        text(section, "Publisher", report.targetSystem().publisher(), "");
        figure(section, "Registered phones", report.targetSystem().registered(), "wholly or in part");
        figure(section, "Offline phones", report.targetSystem().offline(), "all others");
        figure(section, "All phones", report.targetSystem().total(), "");
        figure(section, "Phones not looked at", report.targetSystem().notLookedAt(), "");
    }

    private void tables(HealthReport report) {
        told("Firmware", report.firmware().coverage(), report.firmware().defaultTotal(), "Phones on the default load");
        told("Firmware", report.firmware().coverage(), report.firmware().nonDefaultTotal(), "Phones on another load");
        maybe("SSH", "Phones with SSH enabled", report.ssh().bad(), report.ssh().coverage());
        report.trustList()
                .statuses()
                .forEach(state -> figure(
                        "ITL status",
                        Spoken.words(state.status().name()),
                        state.count(),
                        told(report.trustList().coverage())));
        figure("ITL status", "Not measured", report.trustList().coverage().notMeasured(), "");
        maybe(
                "TVS status",
                "Phones that trust no TVS",
                report.tvs().bad(),
                report.tvs().coverage());
        Coverage menus = report.settingsAccess().coverage();
        told("Settings access", menus, report.settingsAccess().enabled(), "Enabled");
        told("Settings access", menus, report.settingsAccess().restricted(), "Restricted");
        told("Settings access", menus, report.settingsAccess().disabled(), "Disabled");
        Coverage servers = report.webAccess().coverage();
        told("Web access", servers, report.webAccess().enabled(), "Enabled");
        told("Web access", servers, report.webAccess().disabled(), "Disabled");
        report.hardening().forEach(line -> {
            Coverage coverage =
                    new Coverage(line.enabled().orElse(0L) + line.disabled().orElse(0L), line.notMeasured());
            maybe("Hardening", line.setting().label() + ": enabled", line.enabled(), coverage);
            maybe("Hardening", line.setting().label() + ": disabled", line.disabled(), coverage);
        });
        text(
                "Security mode",
                "Assessment",
                report.security().assessment().word(),
                told(report.security().coverage()));
        report.security()
                .modes()
                .forEach(mode -> figure(
                        "Security mode",
                        mode.word(),
                        mode.count(),
                        "taken as " + Spoken.words(mode.meaning().name())));
    }

    private void newer(HealthReport report) {
        report.newer().forEach(line -> {
            Coverage coverage = new Coverage(line.on().orElse(0L) + line.off().orElse(0L), line.notMeasured());
            maybe("Newer phones", line.setting().label() + ": yes", line.on(), coverage);
            maybe("Newer phones", line.setting().label() + ": no", line.off(), coverage);
        });
    }

    private void trust(HealthReport report) {
        report.preflight()
                .ifPresent(preflight -> preflight
                        .findings()
                        .forEach(finding -> text(
                                "Trust of the cluster",
                                finding.subject().isEmpty() ? "(the cluster)" : finding.subject(),
                                Spoken.words(finding.weight().name()),
                                finding.text())));
        String section = "utils itl reset";
        figure(section, "Could help", report.resetCandidates().could(), "phones whose list has to go");
        figure(section, "Cannot help", report.resetCandidates().cannot(), "their list has another recovery key");
        figure(section, "Not known", report.resetCandidates().unknown(), "nobody has seen their list");
    }

    private void remediation(HealthReport report) {
        String section = "Table 18: remediation";
        report.remediation().rows().forEach(line -> {
            place(section, line.scenario().words() + ", registered", line.registered());
            place(section, line.scenario().words() + ", unregistered", line.unregistered());
        });
        figure(
                section,
                "Phones that can be fixed remotely",
                report.remediation().remotely(),
                "");
        figure(
                section,
                "Phones that need to be fixed physically",
                report.remediation().physically(),
                "");
        figure(
                section,
                "Phones whose list could not be read",
                report.remediation().undecided(),
                "");
        figure(section, "Phones not looked at", report.remediation().notJudged(), "");
    }

    private void place(String section, String item, Place place) {
        figure(section, item, place.phones(), "deletion from afar: " + (place.remote() ? "yes" : "no"));
        figure(section, item + ": need deletion", place.needingDeletion(), "");
    }

    private void ours(HealthReport report) {
        report.outcomes()
                .rows()
                .forEach(line ->
                        figure("Outcomes", Spoken.words(line.outcome()), line.phones(), Spoken.reason(line.reason())));
        figure("Outcomes", "No outcome", report.outcomes().withoutOutcome(), "");
        figure("Not yet put back", "Settings", report.unrestored().settings(), "");
        figure("Not yet put back", "Phones", report.unrestored().phones(), "");
        figure("Not yet put back", "Phones out of reach", report.unrestored().outOfReachPhones(), "may still be open");
        report.exposure()
                .forEach(line -> figure(
                        "Exposure",
                        line.element(),
                        line.phones(),
                        "phones; changed since " + Spoken.time(line.changedSince()) + ", longest "
                                + Spoken.lasting(line.longestSeconds()) + "; put back " + line.restored() + ", open "
                                + line.open()));
    }

    private void told(String section, Coverage coverage, long figure, String item) {
        maybe(section, item, coverage.nothing() ? Optional.empty() : Optional.of(figure), coverage);
    }

    private void maybe(String section, String item, Optional<Long> figure, Coverage coverage) {
        figure.ifPresentOrElse(
                number -> figure(section, item, number, told(coverage)),
                () -> text(section, item, Spoken.NOT_MEASURED, told(coverage)));
    }

    private static String told(Coverage coverage) {
        return coverage.measured() + " phones told, " + coverage.notMeasured() + " not measured";
    }

    private void figure(String section, String item, long figure, String note) {
        line(section, item, note);
        sheet.value(row, 2, figure);
    }

    private void text(String section, String item, String text, String note) {
        line(section, item, note);
        sheet.inlineString(row, 2, SafeCell.cell(text));
    }

    private void line(String section, String item, String note) {
        row++;
        sheet.inlineString(row, 0, section);
        sheet.inlineString(row, 1, SafeCell.cell(item));
        sheet.inlineString(row, 3, note.isEmpty() ? Spoken.NOTHING : SafeCell.cell(note));
    }
}
