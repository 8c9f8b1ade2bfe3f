package org.upgradenight.phone;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.upgradenight.inventory.Trail;

/**
 * Looks at the screen during one play. On a phone that does not tell its screen it is blind and objects to nothing; the
 * script decides whether that is allowed.
 */
final class ScreenGuard {

    /** A slow menu is looked at so often before it counts as another one. */
    private static final int LOOKS = 3;

    private static final int PACES_TO_PHOTOGRAPH = 10;

    private final Phone phone;
    private final KeyScript script;
    private final Screens screens;
    private final Camera camera;
    private final Fingers fingers;
    private final Trail trail;
    private final Set<String> titlesMet = new HashSet<>();
    private Screen rest = new Screen("", List.of(), false);
    private boolean restKnown;
    private boolean seeing;
    private int keysBeforeLook = -1;
    private ScreenAnswer last = new ScreenAnswer.NotOffered();

    ScreenGuard(Phone phone, KeyScript script, Screens screens, Camera camera, Fingers fingers, Trail trail) {
        this.phone = phone;
        this.script = script;
        this.screens = screens;
        this.camera = camera;
        this.fingers = fingers;
        this.trail = trail;
    }

    /** The first look, before any key: whether this phone tells its screen at all. */
    ScreenAnswer open() {
        ScreenAnswer answer = look();
        seeing = answer instanceof ScreenAnswer.Seen;
        return answer;
    }

    boolean seeing() {
        return seeing;
    }

    /** Takes a picture, which may take less time than any menu stays open for. */
    void photograph() {
        camera.photograph(phone.within(fingers.span(PACES_TO_PHOTOGRAPH)), trail);
    }

    /** Remembers the screen seen last as the one that the phone shows at rest. */
    void atRest() {
        if (last instanceof ScreenAnswer.Seen seen) {
            rest = seen.screen();
            restKnown = true;
        }
    }

    ScreenAnswer look() {
        keysBeforeLook = fingers.sent();
        last = screens.read(phone, trail);
        return last;
    }

    /** Whether the screen seen last is a menu of this script's, or one that a key of this play led to. */
    boolean inMenu() {
        if (!(last instanceof ScreenAnswer.Seen seen)) {
            return false;
        }
        String title = ScreenWords.normal(seen.screen().title());
        if (script.words().values().stream().anyMatch(words -> words.match(title))) {
            return true;
        }
        return !isRest(seen.screen())
                && (titlesMet.contains(title) || !seen.screen().rows().isEmpty());
    }

    /** Whether the screen seen last is the one at rest: the menu did not open. */
    boolean stillAtRest() {
        return last instanceof ScreenAnswer.Seen seen && isRest(seen.screen()) && !inMenu();
    }

    /** Whether the phone has not gone to rest by itself, where the next key would dial; true when blind. */
    boolean stillAway() {
        return !seeing || (look() instanceof ScreenAnswer.Seen && !stillAtRest());
    }

    /** Looks until one of those screens shows, a few times at most; true at once when blind or when none is asked for. */
    boolean await(List<String> names) {
        if (!seeing || names.isEmpty()) {
            return true;
        }
        for (int looks = 1; looks <= LOOKS; looks++) {
            if (look() instanceof ScreenAnswer.Seen seen && shows(seen.screen(), names)) {
                titlesMet.add(ScreenWords.normal(seen.screen().title()));
                return true;
            }
            if (looks < LOOKS) {
                fingers.pause(script.pace());
            }
        }
        return false;
    }

    /** As {@link #await}, but where no key was sent since one of those screens was seen, that look will do. */
    boolean showsStill(List<String> names) {
        boolean current = seeing && keysBeforeLook == fingers.sent();
        return (current && last instanceof ScreenAnswer.Seen seen && !names.isEmpty() && shows(seen.screen(), names))
                || await(names);
    }

    /** The screen seen last; only after a look that saw one. */
    Screen screen() {
        if (last instanceof ScreenAnswer.Seen seen) {
            return seen.screen();
        }
        return new Screen("", List.of(), false);
    }

    /** What was seen last, for people. */
    String words() {
        if (last instanceof ScreenAnswer.Seen seen) {
            return "the screen shows \"" + seen.screen().title() + "\" "
                    + seen.screen().rows();
        }
        return last instanceof ScreenAnswer.Unreadable unreadable ? unreadable.reason() : "the screen cannot be read";
    }

    /**
     * Where rows are looked up, the title has to be one of the words. Where the script knows its keys, a title in a locale
     * that nobody has written down is no objection, but a title known to be another screen's, or the one at rest, is.
     */
    private boolean shows(Screen screen, List<String> names) {
        if (names.stream().anyMatch(name -> script.words().get(name).match(screen.title()))) {
            return true;
        }
        if (script.findsRows()) {
            return false;
        }
        boolean known = script.words().values().stream().anyMatch(words -> words.match(screen.title()));
        return !known && !isRest(screen);
    }

    private boolean isRest(Screen screen) {
        return restKnown
                && ScreenWords.normal(screen.title()).equals(ScreenWords.normal(rest.title()))
                && screen.rows().equals(rest.rows());
    }
}
