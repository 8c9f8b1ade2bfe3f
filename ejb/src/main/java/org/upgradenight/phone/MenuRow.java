package org.upgradenight.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a menu's row by its label. */
final class MenuRow {

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,2})[ .):]+(.*)$");
    private static final int LAST_DIGIT = 9;

    private MenuRow() {}

    /**
     * The position (from 1) of the only row with one of those labels. Nothing when there is none, more than one, when the
     * rows are not known to be all, when a label carries a number of its own that disagrees with its position, or when the
     * keypad does not reach it: any of these could make the digit open something else.
     */
    static OptionalInt position(Screen screen, ScreenWords labels) {
        if (!screen.complete()) {
            return OptionalInt.empty();
        }
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index < screen.rows().size(); index++) {
            Matcher numbered = NUMBERED.matcher(screen.rows().get(index));
            boolean hasNumber = numbered.matches();
            String label = hasNumber ? numbered.group(2) : screen.rows().get(index);
            if (labels.match(label)) {
                boolean agrees = !hasNumber || Integer.parseInt(numbered.group(1)) == index + 1;
                found.add(agrees ? index + 1 : LAST_DIGIT + 1);
            }
        }
        return found.size() == 1 && found.get(0) <= LAST_DIGIT ? OptionalInt.of(found.get(0)) : OptionalInt.empty();
    }
}
