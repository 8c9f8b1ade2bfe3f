package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What both forms of a site's letter are worded from. Public with its methods, because templates call by reflection. */
public record LetterFacts(RunHead run, PhysicalList list, int revision, AddressedTo addressedTo, Instant now) {
    /** So many phones stand in the letter itself; all of them in the files that go with it. */
    public static final int MOST_ROWS = 30;

    /** What is done on one kind of phone. @param letter by which the rows name it */
    public record HowTo(String letter, boolean look, String models, List<String> steps, String worked) {}

    /** A phone's row. @param place in walking order, from 1; @param steps the letter of its steps */
    public record Row(int place, Visit visit, String steps) {}

    /** The rows of one switch. */
    public record Stop(String title, String address, List<Row> rows) {}

    /** The phones to visit that stand in the letter, switch by switch. */
    public List<Stop> visitStops() {
        return stops(list.visits().subList(0, shownVisits()), 0);
    }

    /** The phones to look at that still have room in the letter. */
    public List<Stop> lookStops() {
        int room = MOST_ROWS - shownVisits();
        return stops(list.toLookAt().subList(0, Math.min(room, list.toLookAt().size())), shownVisits());
    }

    private int shownVisits() {
        return Math.min(MOST_ROWS, list.visits().size());
    }

    /** The site's name, fit to be shown. */
    public String site() {
        return SafeCell.text(list.site());
    }

    /** Phones that stand only in the files. */
    public int left() {
        return Math.max(0, list.size() - MOST_ROWS);
    }

    public String count() {
        return Said.count(list);
    }

    /** How many of them nobody can phone with. */
    public long dead() {
        return list.visits().stream().filter(visit -> visit.priority() == 1).count();
    }

    public boolean withoutContact() {
        return addressedTo == AddressedTo.FALLBACK;
    }

    public String link() {
        return SiteLink.PLACE;
    }

    public String linkDays() {
        return SiteLink.LIFE.toDays() + " days";
    }

    /** How old switch and port are, in words; empty when they are not known. */
    public String portAge(Visit visit) {
        return visit.portSince()
                .map(at -> (visit.portEarlier() ? "known from before this run, " : "read ") + Said.age(at, now))
                .orElse("");
    }

    /** The steps of each kind of phone on the list. */
    public List<HowTo> howTos() {
        Map<String, Set<String>> models = new LinkedHashMap<>();
        Map<String, Visit> example = new LinkedHashMap<>();
        for (Visit visit : list.all()) {
            models.computeIfAbsent(visit.whatToDo(), steps -> new TreeSet<>())
                    .add(visit.model().isEmpty() ? "unknown model" : visit.model());
            example.putIfAbsent(visit.whatToDo(), visit);
        }
        List<HowTo> all = new ArrayList<>();
        example.forEach((steps, visit) -> all.add(new HowTo(
                letter(all.size()),
                steps.equals(ManualSteps.LOOK),
                String.join(", ", models.get(steps)),
                visit.steps(),
                visit.howToKnow())));
        return all;
    }

    /** So many of all phones from that place on, switch by switch. */
    List<Stop> stops(int from, int most) {
        List<Visit> all = list.all();
        return stops(all.subList(Math.min(from, all.size()), Math.min(from + most, all.size())), from);
    }

    private List<Stop> stops(List<Visit> visits, int before) {
        Map<String, String> letters = letters();
        Map<String, Stop> stops = new LinkedHashMap<>();
        int place = before;
        for (Visit visit : visits) {
            String title = visit.switchLabel().isEmpty() ? "Switch not known" : "Switch " + visit.switchLabel();
            String address = visit.switchName().isEmpty() ? "" : visit.switchIp();
            stops.computeIfAbsent(title + '\n' + address, unseen -> new Stop(title, address, new ArrayList<>()))
                    .rows()
                    .add(new Row(++place, visit, letters.get(visit.whatToDo())));
        }
        return List.copyOf(stops.values());
    }

    private Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        for (Visit visit : list.all()) {
            letters.putIfAbsent(visit.whatToDo(), letter(letters.size()));
        }
        return letters;
    }

    /** There are fewer families of steps than letters. */
    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
