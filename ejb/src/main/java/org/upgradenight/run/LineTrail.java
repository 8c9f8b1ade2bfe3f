package org.upgradenight.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.upgradenight.inventory.ScreenPicture;
import org.upgradenight.inventory.Trail;

/**
 * A trail kept as lines {@code instant<TAB>kind<TAB>text}, at most 400 of them and 400 characters each, with the newest few
 * pictures. Used by one conversation at a time; safe when its turns run on different threads.
 */
public final class LineTrail implements Trail {

    private static final int MOST_LINES = 400;
    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_PICTURES = 2;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Clock clock;
    private final List<String> lines = new ArrayList<>();
    private final List<Screenshot> screenshots = new ArrayList<>();

    public LineTrail(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void note(String kind, String text) {
        if (lines.size() < MOST_LINES) {
            boolean clear = text.chars().noneMatch(Character::isISOControl);
            String clean = clear ? text : CONTROL.matcher(text).replaceAll(" ");
            lines.add(clock.instant() + "\t" + kind + "\t"
                    + clean.substring(0, Math.min(clean.length(), MOST_CHARACTERS)));
        }
    }

    @Override
    public synchronized void keep(ScreenPicture picture) {
        if (screenshots.size() == MOST_PICTURES) {
            screenshots.remove(0);
        }
        screenshots.add(new Screenshot(clock.instant(), picture));
    }

    synchronized List<Screenshot> screenshots() {
        return List.copyOf(screenshots);
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
