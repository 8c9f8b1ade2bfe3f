package org.upgradenight.flight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/** Phones to be claimed, in order, outside full sites. */
final class Pool implements WorkSource<String> {

    private final Deque<Conversation<String>> waiting = new ArrayDeque<>();
    private final List<Integer> asked = new ArrayList<>();
    private IntSupplier mayBegin = () -> Integer.MAX_VALUE;
    private int claimed;

    Pool(List<? extends Conversation<String>> conversations) {
        waiting.addAll(conversations);
    }

    Pool mayBegin(IntSupplier answer) {
        mayBegin = answer;
        return this;
    }

    @Override
    public List<Conversation<String>> claim(int most, Set<String> fullSites) {
        asked.add(most);
        List<Conversation<String>> taken = new ArrayList<>();
        waiting.removeIf(conversation -> {
            boolean mine = taken.size() < most && !fullSites.contains(conversation.site());
            if (mine) {
                taken.add(conversation);
            }
            return mine;
        });
        claimed += taken.size();
        return taken;
    }

    @Override
    public int mayBegin() {
        return mayBegin.getAsInt();
    }

    /** How many phones every single claim asked for. */
    List<Integer> asked() {
        return asked;
    }

    int claimed() {
        return claimed;
    }

    int unclaimed() {
        return waiting.size();
    }
}
