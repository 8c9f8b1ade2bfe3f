package org.upgradenight.simulator.phone;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.upgradenight.simulator.handset.StatusMessage;

/** The last status messages, oldest first, as the status page shows them. */
final class StatusLog {

    private static final int KEPT = 10;

    private final Deque<StatusMessage> messages = new ArrayDeque<>();

    void add(Instant when, String text) {
        if (messages.size() == KEPT) {
            messages.removeFirst();
        }
        messages.addLast(new StatusMessage(when, text));
    }

    List<StatusMessage> all() {
        return List.copyOf(messages);
    }
}
