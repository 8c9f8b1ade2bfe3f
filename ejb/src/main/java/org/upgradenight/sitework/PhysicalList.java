package org.upgradenight.sitework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The phones of one site that need somebody on site, in walking order: by switch, then by port; phones whose switch
 * nobody knows come last, by location.
 *
 * @param visits phones that are known to need a visit
 * @param toLookAt phones of which too little is known: somebody looks whether they work
 */
public record PhysicalList(String site, List<Visit> visits, List<Visit> toLookAt) {
    private static final Comparator<OpenPhone> WALKING_ORDER = Comparator.comparing(
                    (OpenPhone phone) -> !phone.switchPort().known())
            .thenComparing(phone -> switchLabel(phone.switchPort()), NaturalOrder.INSTANCE)
            .thenComparing(phone -> phone.switchPort().port(), NaturalOrder.INSTANCE)
            .thenComparing(OpenPhone::location, NaturalOrder.INSTANCE)
            .thenComparing(OpenPhone::name);

    public PhysicalList {
        visits = List.copyOf(visits);
        toLookAt = List.copyOf(toLookAt);
    }

    /**
     * @param building the site's, empty when unknown
     * @param phones what the journals hold about phones of that site, in any order; those that are well are left out
     */
    public static PhysicalList of(String site, String building, List<OpenPhone> phones, ManualSteps steps) {
        return new PhysicalList(
                site,
                inWalkingOrder(phones, building, need -> need == Need.VISIT, steps),
                inWalkingOrder(phones, building, need -> need == Need.LOOK, steps));
    }

    /** Every phone on it: the visits, then those to look at. */
    public List<Visit> all() {
        return Stream.concat(visits.stream(), toLookAt.stream()).toList();
    }

    /** How many phones are on it. */
    public int size() {
        return visits.size() + toLookAt.size();
    }

    private static List<Visit> inWalkingOrder(
            List<OpenPhone> phones, String building, Predicate<Need> wanted, ManualSteps steps) {
        return phones.stream()
                .filter(phone -> wanted.test(Need.of(phone)))
                .sorted(WALKING_ORDER)
                .map(phone -> visit(phone, building, steps))
                .toList();
    }

    private static Visit visit(OpenPhone phone, String building, ManualSteps steps) {
        boolean look = Need.of(phone) == Need.LOOK;
        OpenPhone.SwitchPort where = phone.switchPort();
        String name = SafeCell.text(phone.name());
        return new Visit(
                Priority.of(phone),
                SafeCell.text(phone.site()),
                place(phone, building),
                SafeCell.text(phone.extension()),
                SafeCell.text(phone.user()),
                SafeCell.text(phone.description()),
                name,
                mac(name),
                SafeCell.text(where.serial()),
                SafeCell.text(phone.model()),
                SafeCell.text(where.name()),
                SafeCell.text(where.address()),
                SafeCell.text(where.port()),
                SafeCell.text(where.voiceVlan()),
                SafeCell.text(phone.address()),
                phone.lastSeen(),
                where.known() ? where.knownSince() : Optional.empty(),
                where.earlierRun(),
                SafeCell.text(Why.words(phone)),
                look ? ManualSteps.LOOK : steps.forModel(phone.model()),
                look ? ManualSteps.LOOK_WORKED : steps.howToKnow(phone.model()));
    }

    /** A location that is only the site's name again says nothing. */
    private static String place(OpenPhone phone, String building) {
        String location = phone.location().equals(phone.site()) ? "" : SafeCell.text(phone.location());
        return Stream.of(SafeCell.text(building), location)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** With colons: a spreadsheet would read 001E12345678 as a power of ten. */
    private static String mac(String name) {
        return name.startsWith("SEP") ? name.substring(3).replaceAll("(..)(?=.)", "$1:") : "";
    }

    private static String switchLabel(OpenPhone.SwitchPort where) {
        return where.name().isBlank() ? where.address() : where.name();
    }
}
