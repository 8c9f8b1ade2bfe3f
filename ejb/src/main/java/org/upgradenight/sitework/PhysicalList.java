package org.upgradenight.sitework;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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

    /** @param phones what the journals hold about phones of that site, in any order; those that are well are left out */
    public static PhysicalList of(String site, List<OpenPhone> phones, ManualSteps steps) {
        return new PhysicalList(
                site,
                inWalkingOrder(phones, need -> need == Need.VISIT, steps),
                inWalkingOrder(phones, need -> need == Need.LOOK, steps));
    }

    /** How many phones are on it. */
    public int size() {
        return visits.size() + toLookAt.size();
    }

    private static List<Visit> inWalkingOrder(List<OpenPhone> phones, Predicate<Need> wanted, ManualSteps steps) {
        return phones.stream()
                .filter(phone -> wanted.test(Need.of(phone)))
                .sorted(WALKING_ORDER)
                .map(phone -> visit(phone, steps))
                .toList();
    }

    private static Visit visit(OpenPhone phone, ManualSteps steps) {
        String name = SafeCell.text(phone.name());
        return new Visit(
                name,
                mac(name),
                SafeCell.text(phone.model()),
                SafeCell.text(phone.extension()),
                SafeCell.text(phone.description()),
                SafeCell.text(phone.user()),
                SafeCell.text(phone.location()),
                SafeCell.text(phone.switchPort().name()),
                SafeCell.text(phone.switchPort().address()),
                SafeCell.text(phone.switchPort().port()),
                SafeCell.text(phone.address()),
                phone.lastSeen(),
                SafeCell.text(Why.words(phone)),
                Need.of(phone) == Need.LOOK ? ManualSteps.LOOK : steps.forModel(phone.model()));
    }

    /** With colons: a spreadsheet would read 001E12345678 as a power of ten. */
    private static String mac(String name) {
        return name.startsWith("SEP") ? name.substring(3).replaceAll("(..)(?=.)", "$1:") : "";
    }

    private static String switchLabel(OpenPhone.SwitchPort where) {
        return where.name().isBlank() ? where.address() : where.name();
    }
}
