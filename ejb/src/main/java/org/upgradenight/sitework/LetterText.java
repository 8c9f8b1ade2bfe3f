package org.upgradenight.sitework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.upgradenight.mail.OutgoingMail;

/** Words a site's letter: subject and plain-text body. The complete list goes along as CSV, see {@link ListCsv}. */
final class LetterText {
    private static final int MOST_ROWS = 30;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LetterText() {}

    static String subject(RunHead run, PhysicalList list, int revision) {
        String line = "[Upgrade Night] %s: %s, %s (run %d, revision %d)"
                .formatted(
                        run.cluster(),
                        OutgoingMail.oneLine(SafeCell.text(list.site()), 100),
                        count(list),
                        run.id(),
                        revision);
        return OutgoingMail.oneLine(line, 255);
    }

    static String body(RunHead run, PhysicalList list, int revision) {
        StringBuilder text = new StringBuilder(4096);
        text.append(opening(run, list, revision));
        int shown = section(text, "PHONES THAT NEED A VISIT, in walking order", list.visits(), MOST_ROWS);
        section(
                text,
                "PHONES TO BE LOOKED AT, because too little is known of them",
                list.toLookAt(),
                MOST_ROWS - shown);
        if (list.size() > MOST_ROWS) {
            text.append("... and ").append(list.size() - MOST_ROWS).append(" more in the attached list.\n\n");
        }
        stepsByModel(list).forEach((steps, models) -> text.append(howTo(steps, models)));
        return text.append("The attached CSV file has every phone and every column.\n")
                .toString();
    }

    static String time(Optional<Instant> at) {
        return at.map(TIME::format).orElse("");
    }

    private static String opening(RunHead run, PhysicalList list, int revision) {
        String replaces = revision == 1 ? "" : "It replaces the lists sent before for this run.\n";
        return """
                Site:     %s
                Cluster:  %s
                Run:      %d, revision %d
                Phones:   %s

                These phones could not be brought in order from afar. Please go to each and do what stands
                below for its model. %s
                """.formatted(SafeCell.text(list.site()), run.cluster(), run.id(), revision, count(list), replaces)
                .stripTrailing()
                .concat("\n\n");
    }

    private static String count(PhysicalList list) {
        String visits = list.visits().size() == 1
                ? "1 phone needs a visit"
                : list.visits().size() + " phones need a visit";
        return list.toLookAt().isEmpty()
                ? visits
                : visits + ", " + list.toLookAt().size() + " to be looked at";
    }

    private static int section(StringBuilder text, String title, List<Visit> visits, int room) {
        int shown = Math.min(visits.size(), room);
        if (shown > 0) {
            text.append(title).append("\n\n");
            for (int place = 0; place < shown; place++) {
                text.append(row(place + 1, visits.get(place)));
            }
            text.append('\n');
        }
        return shown;
    }

    private static String row(int place, Visit visit) {
        return """
                %3d. %s  %s  ext. %s
                     where: %s
                     who:   %s
                     why:   %s
                """.formatted(
                        place,
                        visit.phone(),
                        orDash(visit.model()),
                        orDash(visit.extension()),
                        where(visit),
                        orDash(joined(" / ", visit.user(), visit.description())),
                        visit.why());
    }

    private static String where(Visit visit) {
        String wall = visit.port().isEmpty()
                ? "switch port not known"
                : "switch " + joined(" ", visit.switchName(), visit.switchIp()) + ", port " + visit.port();
        String age = time(visit.lastSeen());
        return joined(", ", wall, visit.location()) + (age.isEmpty() ? "" : " (last seen " + age + ")");
    }

    private static Map<String, Set<String>> stepsByModel(PhysicalList list) {
        Map<String, Set<String>> models = new LinkedHashMap<>();
        Stream.concat(list.visits().stream(), list.toLookAt().stream())
                .forEach(visit -> models.computeIfAbsent(visit.whatToDo(), steps -> new TreeSet<>())
                        .add(orDash(visit.model())));
        return models;
    }

    private static String howTo(String steps, Set<String> models) {
        String title =
                steps.equals(ManualSteps.LOOK) ? "WHAT TO LOOK FOR" : "WHAT TO DO on " + String.join(", ", models);
        return title + "\n\n  " + steps.replaceAll(" (?=\\d\\. )", "\n  ") + "\n\n";
    }

    private static String joined(String between, String... parts) {
        return String.join(
                between, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
