package org.upgradenight.reporting.html;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.upgradenight.reporting.FirmwareSummary;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.Remediation.Place;
import org.upgradenight.reporting.SettingExposure;
import org.upgradenight.reporting.Spoken;
import org.upgradenight.reporting.TrustListSummary;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * The shapes of the report's charts, for SVG of rectangles and polygons; words stand beside them, never inside. Public
 * with its methods, because templates call by reflection.
 */
public final class Charts {

    /** How many models have a bar: those with most phones. */
    private static final int MOST_BARS = 12;

    private static final double WIDE = 300;
    private static final String GREY = "#c3cad1";

    Charts() {}

    /** A part of a ring. @param points of its polygon, in a square of 120 */
    public record Slice(String label, long count, String share, String points, String colour) {}

    /** A rectangle of a bar that is 300 wide. */
    public record Piece(String x, String width, String colour) {}

    /** A bar and its words. */
    public record Bar(String label, List<Piece> pieces, String words) {

        public Bar {
            pieces = List.copyOf(pieces);
        }
    }

    /** The states of the trust lists as a ring, those not measured among them. */
    public List<Slice> trustLists(TrustListSummary lists) {
        long all = lists.coverage().measured() + lists.coverage().notMeasured();
        List<Slice> slices = new ArrayList<>();
        double from = 0;
        for (TrustListSummary.StatusRow row : lists.statuses()) {
            slices.add(slice(Spoken.words(row.status().name()), row.count(), all, from, colour(row.status())));
            from += (double) row.count() / all;
        }
        if (lists.coverage().notMeasured() > 0) {
            slices.add(slice("Not measured", lists.coverage().notMeasured(), all, from, GREY));
        }
        return slices;
    }

    /** The share of each model's phones that run its default load. */
    public List<Bar> firmware(FirmwareSummary firmware) {
        return firmware.models().stream()
                .sorted(Comparator.comparingLong((FirmwareSummary.ModelRow row) -> -phones(row)))
                .limit(MOST_BARS)
                .map(Charts::bar)
                .toList();
    }

    /** From when until when settings were changed, on one axis that ends when the report was made. */
    public List<Bar> exposure(HealthReport report) {
        Instant from = exposedFrom(report);
        Instant to = report.run().reportedAt();
        double second = WIDE / Math.max(1, Duration.between(from, to).toSeconds());
        return report.exposure().stream()
                .map(row -> new Bar(row.element(), List.of(span(row, from, to, second)), until(row)))
                .toList();
    }

    /** Where that axis begins. */
    public Instant exposedFrom(HealthReport report) {
        return report.exposure().stream()
                .map(SettingExposure::changedSince)
                .min(Comparator.naturalOrder())
                .orElse(report.run().reportedAt());
    }

    /** The colour of a place in the matrix: the more phones there need a deletion, the deeper; blue where it can be done from afar. */
    public String heat(Place place, HealthReport report) {
        long most = Math.max(
                1, report.remediation().remotely() + report.remediation().physically());
        if (place.needingDeletion() == 0) {
            return place.phones() == 0 ? "#ffffff" : "#edf1f4";
        }
        double depth = .25 + .75 * place.needingDeletion() / most;
        return place.remote() ? mixed(depth, 0x1f, 0x5f, 0x8b) : mixed(depth, 0xb3, 0x26, 0x1e);
    }

    private static String mixed(double depth, int red, int green, int blue) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", tint(depth, red), tint(depth, green), tint(depth, blue));
    }

    private static int tint(double depth, int full) {
        return (int) Math.round(255 - depth * (255 - full));
    }

    private static Slice slice(String label, long count, long all, double from, String colour) {
        double part = (double) count / all;
        return new Slice(
                label, count, String.format(Locale.ROOT, "%.1f %%", 100 * part), ring(from, from + part), colour);
    }

    /** The outline between two parts of a turn, counted from the top. */
    private static String ring(double from, double to) {
        int steps = Math.max(1, (int) Math.ceil((to - from) * 90));
        StringBuilder points = new StringBuilder();
        for (int step = 0; step <= steps; step++) {
            point(points, from + (to - from) * step / steps, 58);
        }
        for (int step = steps; step >= 0; step--) {
            point(points, from + (to - from) * step / steps, 34);
        }
        return points.toString().strip();
    }

    private static void point(StringBuilder points, double turn, double radius) {
        points.append(String.format(
                Locale.ROOT,
                "%.2f,%.2f ",
                60 + radius * Math.sin(2 * Math.PI * turn),
                60 - radius * Math.cos(2 * Math.PI * turn)));
    }

    private static Bar bar(FirmwareSummary.ModelRow row) {
        double usual = WIDE * row.defaultCount() / phones(row);
        List<Piece> pieces = new ArrayList<>(List.of(piece(0, usual, "#1f5f8b")));
        if (!row.others().isEmpty()) {
            pieces.add(piece(usual, WIDE - usual, "#d98e04"));
        }
        return new Bar(row.model(), pieces, row.defaultCount() + " of " + phones(row));
    }

    private static long phones(FirmwareSummary.ModelRow row) {
        return row.defaultCount()
                + row.others().stream()
                        .mapToLong(FirmwareSummary.VersionCount::count)
                        .sum();
    }

    private static Piece span(SettingExposure row, Instant from, Instant to, double second) {
        double start = second * Duration.between(from, row.changedSince()).toSeconds();
        double end =
                second * Duration.between(from, row.changedUntil().orElse(to)).toSeconds();
        return piece(start, Math.max(2, end - start), row.open() > 0 ? "#b3261e" : "#1f5f8b");
    }

    private static String until(SettingExposure row) {
        return row.open() > 0 ? row.open() + " still open" : "all put back or changed by others";
    }

    private static Piece piece(double x, double width, String colour) {
        return new Piece(
                String.format(Locale.ROOT, "%.1f", Math.min(x, WIDE - 2)),
                String.format(Locale.ROOT, "%.1f", width),
                colour);
    }

    private static String colour(TrustListStatus status) {
        return switch (status) {
            case INSTALLED -> "#2e7d46";
            case UPDATED -> "#7fbf8e";
            case NOT_INSTALLED -> "#5b8fb5";
            case UPDATE_FAILED -> "#b3261e";
            case MISMATCH -> "#e07a5f";
            case NOT_SUPPORTED -> "#8d99a6";
            case UNKNOWN -> GREY;
        };
    }
}
