package org.upgradenight.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.run.GroupCanary;
import org.upgradenight.run.PressGroups.Member;

/**
 * One group's phones, which wait until the first of them are VERIFIED. Phones to which nothing was sent that changes
 * anything prove nothing either way: others take their places, and where nobody was verified yet, as many are under way at
 * once as have ended so. So the harm that a wrong sequence can do is bounded, and so is the time that a silent group takes.
 */
final class GroupGate {

    /** How a phone ended, as far as its group is concerned. */
    enum Ending {
        VERIFIED,
        /** Keys went out, and it is not verified. */
        FAILED,
        /** Nothing that changes anything was sent. */
        HARMLESS
    }

    /** The failure rate of a large group is that of its last so many pressed phones. */
    private static final int LATELY = 100;

    private final String name;
    private final GroupCanary canary;
    private final Deque<String> held = new ArrayDeque<>();
    private final Set<String> aside = new HashSet<>();
    private final Deque<Boolean> lately = new ArrayDeque<>();
    private int underWay;
    private int verified;
    private int harmless;
    private boolean halted;

    GroupGate(String name, GroupCanary canary, List<Member> members) {
        this.name = name;
        this.canary = canary;
        members.stream().filter(Member::held).map(Member::device).forEach(held::add);
        underWay = members.size() - held.size();
    }

    /** How many may be begun now. */
    int releasable() {
        return halted ? 0 : Math.min(held.size(), Math.max(0, places() - underWay));
    }

    boolean undecided() {
        return !halted && !held.isEmpty();
    }

    String next() {
        underWay++;
        return held.remove();
    }

    void stoodAside(String device) {
        if (aside.add(device)) {
            underWay--;
        }
    }

    Optional<GroupGates.Halt> ended(String device, Ending ending) {
        underWay -= aside.remove(device) ? 0 : 1;
        switch (ending) {
            case VERIFIED -> {
                verified++;
                pressed(true);
            }
            case FAILED -> pressed(false);
            case HARMLESS -> harmless++;
        }
        if (!undecided() || !tooManyFail()) {
            return Optional.empty();
        }
        halted = true;
        return Optional.of(new GroupGates.Halt(name, failed(), lately.size(), held.size()));
    }

    /** How many may be under way at once. */
    private int places() {
        if (verified == 0) {
            return harmless < Math.max(1, canary.then()) ? canary.first() : Math.max(canary.first(), harmless);
        }
        return verified >= stage() ? Integer.MAX_VALUE : stage() - verified;
    }

    /** How many have to be verified before more than that may begin. */
    private int stage() {
        return verified < canary.first() ? canary.first() : canary.first() + canary.then();
    }

    private void pressed(boolean well) {
        lately.add(well);
        if (lately.size() > LATELY) {
            lately.remove();
        }
    }

    private int failed() {
        return (int) lately.stream().filter(well -> !well).count();
    }

    /**
     * The first phones are judged as if all that are still missing of them went well: one phone may be broken by itself,
     * and another takes its place.
     */
    private boolean tooManyFail() {
        return failed() * 100L
                > (long) canary.maxFailurePercent() * Math.max(lately.size(), canary.first() + canary.then());
    }
}
