package org.upgradenight.phone.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.phone.Phone;

/** Holds what a page says of whose page it is against the phone that was meant. */
final class Identity {

    private static final Pattern NAME = Pattern.compile("SEP[0-9A-F]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[:.\\- ]");
    private static final Pattern MAC = Pattern.compile("[0-9A-F]{12}");

    /** The MAC address that the page names: twelve upper-case digits, empty when it names none. */
    private final String mac;

    private Identity(String mac) {
        this.mac = mac;
    }

    /** By label, else by a SEP name anywhere on the page (its title, say), else by the bare address of the phone meant. */
    static Identity of(PageFields page, Phone meant) {
        String labelled = mac(page.value(Labels.MAC));
        if (!labelled.isEmpty()) {
            return new Identity(labelled);
        }
        String host =
                DeviceName.of(page.value(Labels.HOST)).map(DeviceName::mac).orElse("");
        if (!host.isEmpty()) {
            return new Identity(host);
        }
        return new Identity(nameOnPage(page).or(() -> bareAddress(page, meant)).orElse(""));
    }

    String mac() {
        return mac;
    }

    boolean told() {
        return !mac.isEmpty();
    }

    boolean is(Phone meant) {
        return mac.equals(meant.name().mac());
    }

    private static Optional<String> nameOnPage(PageFields page) {
        return texts(page)
                .map(text -> NAME.matcher(text.toUpperCase(Locale.ROOT)))
                .filter(Matcher::find)
                .map(found -> found.group().substring(3))
                .findFirst();
    }

    private static Optional<String> bareAddress(PageFields page, Phone meant) {
        return texts(page).map(Identity::mac).filter(meant.name().mac()::equals).findFirst();
    }

    private static Stream<String> texts(PageFields page) {
        return page.rows().stream().flatMap(row -> row.stream());
    }

    private static String mac(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return MAC.matcher(digits).matches() ? digits : "";
    }
}
