package org.upgradenight.web.console;

/** What was typed into a field for a number. */
final class Typed {

    private Typed() {}

    /** @throws IllegalArgumentException in our words when it is no whole number within the bounds */
    static int number(String field, String text, int least, int most) {
        String typed = text == null ? "" : text.strip();
        int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(ConsoleMessages.MESSAGES.notANumber(field, least, most));
        }
        return number;
    }
}
