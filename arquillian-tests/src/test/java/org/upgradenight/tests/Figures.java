package org.upgradenight.tests;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** The figures of one run, and how several stand side by side. */
record Figures(int phones, String faults, Ideal ideal, Course course) {

    static String table(List<Figures> all) {
        StringJoiner table = new StringJoiner("\n", "\n", "\n");
        table.add(row("phones", all, one -> String.valueOf(one.phones)));
        table.add("|---|" + "---|".repeat(all.size()));
        table.add(row("faults", all, one -> one.faults));
        table.add(row("verified", all, one -> String.valueOf(one.course.verified())));
        table.add(row("deletion step, s", all, one -> one.number(one.seconds())));
        table.add(row(
                "95 % of its phones done after, s",
                all, one -> one.number(one.course.nearlyAll().toMillis() / 1000.0)));
        table.add(row("verified phones/min in it", all, one -> one.number(one.course.verified() * 60 / one.seconds())));
        table.add(row("T* longest phone, s", all, one -> one.number(one.ideal.longestPhone())));
        table.add(row("T* window, s", all, one -> one.number(one.ideal.activeShare())));
        table.add(row("T* requests, s", all, one -> one.number(one.ideal.requestShare())));
        table.add(row("(R, requests/s)", all, one -> one.number(one.ideal.requestsPerSecond())));
        table.add(row("makespan / T*", all, one -> one.number(one.seconds() / one.ideal.seconds())));
        table.add(row("whole job, s", all, one -> one.number(one.course.whole().toMillis() / 1000.0)));
        table.add(row(
                "server CPU ms/phone, deletion",
                all,
                one -> one.number(one.per(one.course.deletionCpuSeconds() * 1000))));
        table.add(row(
                "server CPU ms/phone, whole job",
                all,
                one -> one.number(one.per(one.course.wholeCpuSeconds() * 1000))));
        table.add(
                row("commits/phone, deletion", all, one -> one.number(one.per((double) one.course.deletionCommits()))));
        table.add(row("commits/phone, whole job", all, one -> one.number(one.per((double) one.course.wholeCommits()))));
        table.add(row(
                "live heap, MiB, at each collection of the whole",
                all,
                one -> one.course.liveHeap().live().toString()));
        table.add(row(
                "most left by any collection, MiB of 512",
                all,
                one -> String.valueOf(one.course.liveHeap().most())));
        table.add(row("outcomes", all, one -> String.join(", ", one.outcomes())));
        return table.toString();
    }

    private static String row(String name, List<Figures> all, Function<Figures, String> cell) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |");
        row.add(name);
        all.forEach(one -> row.add(cell.apply(one)));
        return row.toString();
    }

    private List<String> outcomes() {
        return course.outcomes().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private double seconds() {
        return course.deletion().toMillis() / 1000.0;
    }

    private double per(double sum) {
        return sum / phones;
    }

    private String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
