package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The remediation matrix as a table for a terminal. */
final class Matrix {
    private Matrix() {}

    static List<String> lines(JsonNode matrix) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-24s %-8s | %-26s | %-26s", "settings", "web", "registered", "unregistered"));
        for (JsonNode row : matrix.get("rows")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %-8s | %-26s | %-26s",
                    row.get("settings").asText(),
                    row.get("web").asText(),
                    cell(row.get("registered")),
                    cell(row.get("unregistered"))));
        }
        lines.add("needing deletion: " + matrix.get("remotely") + " remotely, " + matrix.get("physically")
                + " physically");
        return lines;
    }

    private static String cell(JsonNode count) {
        return String.format(
                Locale.ROOT,
                "%s %4d, %3d need it",
                count.get("remote").asBoolean() ? "remote yes" : "remote no ",
                count.get("total").asInt(),
                count.get("needingDeletion").asInt());
    }
}
