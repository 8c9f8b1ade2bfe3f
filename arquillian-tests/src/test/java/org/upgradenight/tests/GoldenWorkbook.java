package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The workbook of the golden night against the truth and against the report's figures. */
final class GoldenWorkbook {
    private final Sheets sheets;
    private final GoldenReport report;
    private final Census truth;

    GoldenWorkbook(Sheets sheets, GoldenReport report, Census truth) {
        this.sheets = sheets;
        this.report = report;
        this.truth = truth;
    }

    /** @param devices the run's phones as the interface tells them, by name */
    void assertSaysTheSame(Collection<JsonNode> phones, Map<String, JsonNode> devices) {
        assertEquals(
                Set.of(
                        "Summary",
                        "All Devices",
                        "Non-Default Firmware",
                        "SSH",
                        "ITL Status",
                        "TVS Status",
                        "Settings Access",
                        "Web Access",
                        "Hardening",
                        "Security Mode",
                        "Physical ITL Remediation",
                        "Settings Changed",
                        "Run Log"),
                sheets.names());
        assertEquals(truth.all(), sheets.count("All Devices", "Phone", any -> true));
        phones.forEach(
                phone -> assertListed(phone, devices.get(phone.get("name").asText())));
        assertCounts();
        phones.forEach(this::assertFips);
        assertSummary();
    }

    private void assertListed(JsonNode phone, JsonNode device) {
        Map<String, String> row = sheets.row("All Devices", phone.get("name").asText());
        assertEquals(phone.get("mac").asText().replaceAll("(..)(?=.)", "$1:"), row.get("MAC"), row::toString);
        assertEquals(Census.model(phone), row.get("Model"));
        assertEquals(Census.web(phone) ? phone.get("load").asText() : "not measured", row.get("Load"));
        assertEquals(device.get("extension").asText(), row.get("Extension"));
        assertEquals(device.get("reason").asText().isEmpty(), row.get("Because").isEmpty());
    }

    private void assertCounts() {
        assertEquals(
                truth.names(phone -> Census.web(phone) && !Census.onDefault(phone)),
                sheets.column("Non-Default Firmware", "Phone"));
        assertEquals(truth.count(Census.habit("ssh")), sheets.count("SSH", "SSH", "Enabled"::equals));
        assertEquals(truth.count(Census.shows("stale")), sheets.count("ITL Status", "List has to go", "Yes"::equals));
        assertEquals(report.figure("/remediation/remotely"), sheets.count("ITL Status", "How", "Remote"::equals));
        assertEquals(
                truth.count(Census.shows("stale")), sheets.count("TVS Status", "TVS status", "Trusts none"::equals));
        assertEquals(
                truth.count(Census.settings("RESTRICTED")),
                sheets.count("Settings Access", "Settings access", "Restricted"::equals));
        assertEquals(truth.count(Census::shut), sheets.count("Web Access", "Counted as", "Disabled"::equals));
        assertEquals(
                truth.count(Census.habit("video")), sheets.count("Hardening", "Video capabilities", "Enabled"::equals));
        assertEquals(report.figure("/newer/0/on"), sheets.count("Hardening", "FIPS mode", "Yes"::equals));
        assertEquals(report.figure("/newer/0/off"), sheets.count("Hardening", "FIPS mode", "No"::equals));
        assertEquals(
                truth.count(phone -> Census.web(phone) && Census.mode(phone).equals("Encrypted")),
                sheets.count("Security Mode", "Security mode", "Encrypted"::equals));
        assertEquals(
                report.figure("/remediation/physically"),
                sheets.count("Physical ITL Remediation", "What for", "Delete the list"::equals));
        assertEquals(
                report.figure("/remediation/undecided"),
                sheets.count("Physical ITL Remediation", "What for", "Look"::equals));
    }

    private void assertFips(JsonNode phone) {
        String shown = sheets.row("Hardening", phone.get("name").asText()).get("FIPS mode");
        String wrong = phone.at("/habits/fips").asBoolean() ? "No" : "Yes";
        assertFalse(shown.equals(wrong), phone::toString);
    }

    private void assertSummary() {
        assertEquals(report.text("/targetSystem/version"), sheets.figure("Target system", "Version"));
        assertEquals(Long.toString(truth.all()), sheets.figure("Target system", "All phones"));
        assertEquals(
                Long.toString(report.figure("/remediation/remotely")),
                sheets.figure("Table 18: remediation", "Phones that can be fixed remotely"));
    }
}
