package org.upgradenight.web.console;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A column that the table of phones can show beside the phone's name. */
public enum PhoneColumn {
    OUTCOME("Outcome", true, PhoneFace::getOutcome),
    WHY("Why", true, PhoneFace::getReason),
    MODEL("Model", true, phone -> phone.getRow().model()),
    SITE("Site", true, phone -> phone.getRow().site()),
    ADDRESS("Address", true, phone -> phone.getRow().ip()),
    REGISTRATION("Registration", true, phone -> phone.word(phone.getRow().registration())),
    WEB("Web", false, phone -> phone.word(phone.getRow().web())),
    SETTINGS("Settings", false, phone -> phone.word(phone.getRow().settings())),
    SEEN("Seen", false, PhoneFace::getSeen),
    TRUST("Trust list", true, phone -> phone.word(phone.getRow().trustList())),
    REMEDY("Remedy", true, phone -> phone.word(phone.getRow().remedy())),
    CELL("Matrix cell", false, phone -> phone.word(phone.getRow().cell())),
    EXTENSION("Extension", false, phone -> phone.getRow().extension()),
    OWNER("User", false, phone -> phone.getRow().owner()),
    TRIES("Tries", false, phone -> String.valueOf(phone.getRow().attempts())),
    PORT("Switch and port", true, PhoneFace::getPlace),
    LASTSEEN("Last seen", true, phone -> "");

    private final String label;
    private final boolean usual;
    private final Function<PhoneFace, String> text;

    PhoneColumn(String label, boolean usual, Function<PhoneFace, String> text) {
        this.label = label;
        this.usual = usual;
        this.text = text;
    }

    /** The columns of those words; the usual ones when there are none. */
    static List<PhoneColumn> of(List<String> words) {
        List<PhoneColumn> chosen = Arrays.stream(values())
                .filter(column -> words.contains(column.getWord()))
                .toList();
        return chosen.isEmpty() ? usual() : chosen;
    }

    static List<PhoneColumn> usual() {
        return Arrays.stream(values()).filter(column -> column.usual).toList();
    }

    public String getLabel() {
        return label;
    }

    /** The word in addresses, also the style's name. */
    public String getWord() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String text(PhoneFace phone) {
        return text.apply(phone);
    }
}
