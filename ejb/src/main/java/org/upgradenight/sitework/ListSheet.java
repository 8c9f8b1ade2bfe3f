package org.upgradenight.sitework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A site's list as it is printed: what its CSV says, so that both always say the same. Public with its methods, because
 * templates call by reflection.
 *
 * @param edition which list it is: a letter's revision, or as of when
 * @param withoutContact whether the site has none, so that somebody else has to pass it on
 * @param left phones that found no place on paper
 */
public record ListSheet(
        String cluster,
        String site,
        long run,
        String edition,
        boolean withoutContact,
        List<Stop> stops,
        List<HowTo> howTos,
        int phones,
        int left) {
    /** So many phones are printed: more than somebody visits in weeks, and few enough to be laid out in memory. */
    static final int MOST_PHONES = 1000;

    private static final String STEPS = "What to do";

    /** The phones of one switch. */
    public record Stop(String title, String address, List<Line> lines) {}

    /** One phone. @param place in walking order, from 1; @param steps the letter of its steps; @param cells by heading */
    public record Line(int place, String steps, Map<String, String> cells) {

        public String of(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /** Whether nobody can phone with it. */
        public boolean dead() {
            return of("Priority").equals("1");
        }

        public boolean lookOnly() {
            return of("Priority").equals("3");
        }

        /** Those of the texts that are known, in one line. */
        public String all(String first, String second) {
            return String.join(
                    ", ",
                    Stream.of(of(first), of(second))
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .toList());
        }
    }

    /** What is done on one kind of phone. @param letter by which the lines name it */
    public record HowTo(String letter, String models, List<String> steps, String worked) {}

    public ListSheet {
        stops = List.copyOf(stops);
        howTos = List.copyOf(howTos);
    }

    /** What a letter's list looks like on paper. */
    static ListSheet of(Letter letter) {
        return of(
                letter.cluster(),
                letter.site(),
                letter.runId(),
                "revision " + letter.revision(),
                letter.addressedTo() == AddressedTo.FALLBACK,
                letter.content().csv());
    }

    static ListSheet of(String cluster, String site, long run, String edition, boolean withoutContact, String csv) {
        List<List<String>> records = ListCsv.records(csv);
        int phones = records.size() - 1;
        int shown = Math.min(phones, MOST_PHONES);
        Reader reader = new Reader(records.get(0));
        records.subList(1, 1 + shown).forEach(reader::line);
        return new ListSheet(
                SafeCell.text(cluster),
                SafeCell.text(site),
                run,
                edition,
                withoutContact,
                List.copyOf(reader.stops.values()),
                reader.howTos(),
                phones,
                phones - shown);
    }

    private static final class Reader {
        private final List<String> heading;
        private final Map<String, Stop> stops = new LinkedHashMap<>();
        private final Map<String, Set<String>> models = new LinkedHashMap<>();
        private final Map<String, String> worked = new HashMap<>();
        private final List<String> letters = new ArrayList<>();
        private int place;

        Reader(List<String> heading) {
            this.heading = heading;
        }

        void line(List<String> row) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < Math.min(heading.size(), row.size()); column++) {
                cells.put(heading.get(column), plain(row.get(column)));
            }
            place++;
            Line line = new Line(place, letter(cells), cells);
            String name = line.of("Switch").isEmpty() ? line.of("Switch IP") : line.of("Switch");
            String title = name.isEmpty() ? "Switch not known" : "Switch " + name;
            String address = line.of("Switch").isEmpty() ? "" : line.of("Switch IP");
            stops.computeIfAbsent(title + '\n' + address, unseen -> new Stop(title, address, new ArrayList<>()))
                    .lines()
                    .add(line);
        }

        private String letter(Map<String, String> cells) {
            String steps = cells.getOrDefault(STEPS, "");
            String model = cells.getOrDefault("Model", "");
            models.computeIfAbsent(steps, unseen -> new TreeSet<>()).add(model.isEmpty() ? "unknown model" : model);
            worked.putIfAbsent(steps, cells.getOrDefault("How to know it worked", ""));
            if (!letters.contains(steps)) {
                letters.add(steps);
            }
            return LetterFacts.letter(letters.indexOf(steps));
        }

        List<HowTo> howTos() {
            return letters.stream()
                    .map(steps -> new HowTo(
                            LetterFacts.letter(letters.indexOf(steps)),
                            String.join(", ", models.get(steps)),
                            Visit.singly(steps),
                            worked.get(steps)))
                    .toList();
        }

        /** On paper nothing is computed: without the apostrophe that made the cell safe. */
        private static String plain(String cell) {
            boolean guarded =
                    cell.startsWith("'") && SafeCell.cell(cell.substring(1)).equals(cell);
            return guarded ? cell.substring(1) : cell;
        }
    }
}
