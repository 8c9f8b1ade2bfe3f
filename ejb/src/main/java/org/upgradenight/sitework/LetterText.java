package org.upgradenight.sitework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.upgradenight.mail.OutgoingMail;

/** Words a site's letter as plain text: subject and body. The complete list goes along as CSV, see {@link ListCsv}. */
final class LetterText {
    private LetterText() {}

    static String subject(RunHead run, PhysicalList list, int revision) {
        String line = "[Upgrade Night] %s: %s, %s (run %d, revision %d)"
                .formatted(
                        run.cluster(),
                        OutgoingMail.oneLine(SafeCell.text(list.site()), 100),
                        Said.count(list),
                        run.id(),
                        revision);
        return OutgoingMail.oneLine(line, 255);
    }

    static String body(LetterFacts facts) {
        PhysicalList list = facts.list();
        StringBuilder text = new StringBuilder(4096);
        text.append(opening(facts));
        int shown = section(text, "PHONES THAT NEED A VISIT, in walking order", facts, list.visits(), 0);
        section(text, "PHONES TO BE LOOKED AT, because too little is known of them", facts, list.toLookAt(), shown);
        if (facts.left() > 0) {
            text.append("... and ").append(facts.left()).append(" more in the attached list.\n\n");
        }
        stepsByModel(list).forEach((steps, models) -> text.append(howTo(steps, models)));
        return text.append(
                        "The attached PDF is made to be printed. The attached CSV and XLSX files have every phone and every column. Fill in the columns Result"
                                + " (done, or not\ndone), By and Time and upload the file on the page above, if that suits you better.\n")
                .toString();
    }

    private static String opening(LetterFacts facts) {
        String replaces = facts.revision() == 1 ? "" : "It replaces the lists sent before for this run.\n";
        String nobody = facts.addressedTo() == AddressedTo.FALLBACK
                ? "\nTHIS SITE HAS NO CONTACT. The letter came to you instead: please pass it on.\n"
                : "";
        return """
                Site:     %s
                Cluster:  %s
                Run:      %d, revision %d
                Phones:   %s
                %s
                These phones could not be brought in order from afar. Please go to each and do what stands
                below for its model. %s
                Tick them off here, without a password (for 30 days):
                  %s
                """.formatted(
                        SafeCell.text(facts.list().site()),
                        facts.run().cluster(),
                        facts.run().id(),
                        facts.revision(),
                        Said.count(facts.list()),
                        nobody,
                        replaces,
                        SiteLink.PLACE)
                .stripTrailing()
                .concat("\n\n");
    }

    /** @return how many of the letter's rows are used after it */
    private static int section(StringBuilder text, String title, LetterFacts facts, List<Visit> visits, int used) {
        int shown = Math.min(visits.size(), LetterFacts.MOST_ROWS - used);
        if (shown > 0) {
            text.append(title).append("\n\n");
            for (int place = 0; place < shown; place++) {
                text.append(row(used + place + 1, facts, visits.get(place)));
            }
            text.append('\n');
        }
        return used + Math.max(0, shown);
    }

    private static String row(int place, LetterFacts facts, Visit visit) {
        return """
                %3d. %s  %s  ext. %s%s
                     where: %s
                     who:   %s
                     why:   %s
                """.formatted(
                        place,
                        visit.phone(),
                        orDash(visit.model()),
                        orDash(visit.extension()),
                        visit.priority() == 1 ? "  NOBODY CAN PHONE WITH IT" : "",
                        where(facts, visit),
                        orDash(visit.whose()),
                        visit.why());
    }

    private static String where(LetterFacts facts, Visit visit) {
        String wall = visit.port().isEmpty()
                ? "switch port not known"
                : "switch " + joined(" ", visit.switchName(), visit.switchIp()) + ", port " + visit.port();
        String age = facts.portAge(visit);
        return joined(", ", wall, visit.place()) + (age.isEmpty() ? "" : " (" + age + ")");
    }

    private static Map<String, Set<String>> stepsByModel(PhysicalList list) {
        Map<String, Set<String>> models = new LinkedHashMap<>();
        list.all()
                .forEach(visit -> models.computeIfAbsent(
                                visit.whatToDo() + "\n\n  It worked when: " + visit.howToKnow(),
                                steps -> new TreeSet<>())
                        .add(orDash(visit.model())));
        return models;
    }

    private static String howTo(String steps, Set<String> models) {
        String title =
                steps.startsWith(ManualSteps.LOOK) ? "WHAT TO LOOK FOR" : "WHAT TO DO on " + String.join(", ", models);
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
