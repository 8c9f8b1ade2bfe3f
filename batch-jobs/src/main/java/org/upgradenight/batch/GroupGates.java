package org.upgradenight.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.run.GroupCanary;
import org.upgradenight.run.PressGroups.Member;

/** The canaries of all groups of a deletion. Used by the step's one thread. */
final class GroupGates {

    /** A group that begins no more. @param left how many of its phones are not begun */
    record Halt(String group, int failed, int pressed, int left) {}

    private final GroupCanary canary;
    private final Map<String, GroupGate> groupOf = new HashMap<>();
    private final List<GroupGate> groups = new ArrayList<>();
    private Optional<Room> room = Optional.empty();

    /** Counted anew only after something changed: it is asked with every turn that ends. */
    private record Room(int releasable, boolean undecided) {}

    GroupGates(GroupCanary canary) {
        this.canary = canary;
    }

    /** @param members in the order in which they are to begin */
    void add(String name, List<Member> members) {
        GroupGate group = new GroupGate(name, canary, members);
        members.forEach(member -> groupOf.put(member.device(), group));
        groups.add(group);
    }

    /** Up to so many phones that may begin from now on, from as many groups as there are. */
    List<String> release(int most) {
        return take(most, false);
    }

    /** As {@link #release}, without asking what others of their groups have proven: the canary of a whole run. */
    List<String> spread(int most) {
        return take(most, true);
    }

    /** How many phones {@link #release} would answer. */
    int releasable() {
        return room().releasable();
    }

    /** Whether phones are held back that may be released once others have ended. */
    boolean undecided() {
        return room().undecided();
    }

    /** The phone waits for something that may take long, and its group may go on by another. */
    void stoodAside(String device) {
        room = Optional.empty();
        Optional.ofNullable(groupOf.get(device)).ifPresent(group -> group.stoodAside(device));
    }

    /** @return the halt that this brought about */
    Optional<Halt> ended(String device, GroupGate.Ending ending) {
        room = Optional.empty();
        return Optional.ofNullable(groupOf.remove(device)).flatMap(group -> group.ended(device, ending));
    }

    private Room room() {
        if (room.isEmpty()) {
            room = Optional.of(new Room(
                    groups.stream().mapToInt(GroupGate::releasable).sum(),
                    groups.stream().anyMatch(GroupGate::undecided)));
        }
        return room.get();
    }

    private List<String> take(int most, boolean unasked) {
        room = Optional.empty();
        List<String> taken = new ArrayList<>();
        int before = -1;
        while (taken.size() < most && taken.size() > before) {
            before = taken.size();
            for (GroupGate group : groups) {
                if (taken.size() < most && (unasked ? group.undecided() : group.releasable() > 0)) {
                    taken.add(group.next());
                }
            }
        }
        return taken;
    }
}
