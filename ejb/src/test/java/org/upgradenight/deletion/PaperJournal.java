package org.upgradenight.deletion;

import java.util.List;
import org.upgradenight.bench.Bench;

/** A journal on paper that holds the rule: at most one attempt is open, and it is closed or pressed once. */
final class PaperJournal implements AttemptJournal {

    private final List<String> events;
    private int last;
    private int open;

    PaperJournal(List<String> events, Standing standing) {
        this.events = events;
        this.last = standing.attempt();
        this.open = standing.attempt();
    }

    @Override
    public int begin(String device) {
        require(open == 0, "attempt " + open + " is still open");
        open = ++last;
        events.add("begin " + open);
        return open;
    }

    @Override
    public void pressed(String device, int attempt, String reason) {
        require(attempt == open, "attempt " + attempt + " is not open");
        events.add("pressed " + attempt + (reason.isEmpty() ? "" : " " + reason));
    }

    @Override
    public void ended(String device, int attempt, AttemptState state, String reason) {
        require(attempt == open, "attempt " + attempt + " is not open");
        require(device.equals(Bench.NAME.value()), device);
        open = 0;
        events.add("ended " + attempt + " " + state);
    }

    boolean isOpen() {
        return open != 0;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
