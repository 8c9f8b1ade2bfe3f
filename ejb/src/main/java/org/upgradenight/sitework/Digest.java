package org.upgradenight.sitework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.sitework.html.LetterPage;

/**
 * What the project lead reads: each site with what is open, reported and verified, and what became of its letter. Public with
 * its methods, because templates call by reflection.
 */
public record Digest(RunHead run, int revision, List<Line> lines) {
    private static final List<String> HEADING =
            List.of("Site", "Open", "Reported done", "Verified", "Letter", "Revision", "Sent to", "Trouble");

    /** One site. @param contact whether the site has one of its own */
    public record Line(
            String site,
            long open,
            long reported,
            long verified,
            String letter,
            int revision,
            boolean contact,
            String sentTo,
            String trouble) {}

    static Digest of(RunHead run, int revision, List<Letter> letters, Map<String, Map<VisitState, Long>> standing) {
        return new Digest(
                run,
                revision,
                letters.stream()
                        .map(letter -> line(letter, standing.getOrDefault(letter.site(), Map.of())))
                        .toList());
    }

    private static Line line(Letter letter, Map<VisitState, Long> standing) {
        return new Line(
                SafeCell.text(letter.site()),
                standing.getOrDefault(VisitState.OPEN, 0L),
                standing.getOrDefault(VisitState.REPORTED, 0L),
                standing.getOrDefault(VisitState.VERIFIED, 0L),
                letter.state().name().toLowerCase(Locale.ROOT),
                letter.revision(),
                letter.addressedTo() == AddressedTo.SITE,
                letter.recipients(),
                SafeCell.text(letter.lastError()));
    }

    public long open() {
        return lines.stream().mapToLong(Line::open).sum();
    }

    public long withoutContact() {
        return lines.stream().filter(line -> !line.contact()).count();
    }

    /** What the digest is about, in one line. */
    public String about() {
        String sites = lines.size() == 1 ? "1 site" : lines.size() + " sites";
        return Said.phones((int) open()) + " still to visit, " + sites;
    }

    String csv() {
        return ListCsv.table(HEADING, lines.stream().map(Digest::cells).toList());
    }

    LetterContent content() {
        String subject = "[Upgrade Night] %s: digest, %s (run %d, revision %d)"
                .formatted(run.cluster(), about(), run.id(), revision);
        return new LetterContent(OutgoingMail.oneLine(subject, 255), text(), LetterPage.of(this), csv(), 0);
    }

    private String text() {
        String table = lines.stream()
                .map(line -> "%s\n    %d open, %d reported done, %d verified; letter %s (revision %d) to %s%s\n"
                        .formatted(
                                line.site(),
                                line.open(),
                                line.reported(),
                                line.verified(),
                                line.letter(),
                                line.revision(),
                                line.sentTo().isEmpty() ? "nobody" : line.sentTo(),
                                line.contact() ? "" : "; THE SITE HAS NO CONTACT"))
                .collect(Collectors.joining());
        return "Cluster:  %s\nRun:      %d, revision %d\n%s\n\n%s"
                .formatted(run.cluster(), run.id(), revision, about(), table);
    }

    private static List<String> cells(Line line) {
        return List.of(
                        line.site(),
                        String.valueOf(line.open()),
                        String.valueOf(line.reported()),
                        String.valueOf(line.verified()),
                        line.letter(),
                        String.valueOf(line.revision()),
                        line.contact() ? line.sentTo() : "no contact; " + line.sentTo(),
                        line.trouble())
                .stream()
                .map(SafeCell::cell)
                .toList();
    }
}
