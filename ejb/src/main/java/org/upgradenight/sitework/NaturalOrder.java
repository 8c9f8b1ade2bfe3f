package org.upgradenight.sitework;

import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders texts with numbers in them as people do: port Gi1/0/2 comes before Gi1/0/10. Case does not matter. */
final class NaturalOrder implements Comparator<String>, Serializable {
    static final NaturalOrder INSTANCE = new NaturalOrder();
    private static final long serialVersionUID = 1L;
    private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        Matcher ours = PIECE.matcher(left);
        Matcher theirs = PIECE.matcher(right);
        while (ours.find()) {
            if (!theirs.find()) {
                return 1;
            }
            int order = piece(ours.group(), theirs.group());
            if (order != 0) {
                return order;
            }
        }
        return theirs.find() ? -1 : 0;
    }

    private static int piece(String ours, String theirs) {
        return isNumber(ours) && isNumber(theirs)
                ? number(ours, theirs)
                : String.CASE_INSENSITIVE_ORDER.compare(ours, theirs);
    }

    /** By value however long: without leading zeros the longer number is the greater. */
    private static int number(String ours, String theirs) {
        String left = ours.replaceFirst("^0+(?=.)", "");
        String right = theirs.replaceFirst("^0+(?=.)", "");
        int byLength = Integer.compare(left.length(), right.length());
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static boolean isNumber(String piece) {
        return Character.isDigit(piece.charAt(0));
    }

    private Object readResolve() {
        return INSTANCE;
    }
}
