package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.Lease;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.PressGroups;
import org.upgradenight.run.PressGroups.Member;
import org.upgradenight.run.WorkItem;
import org.upgradenight.run.WorkItems;

/** Phones are held back group by group; those in doubt are not, since somebody has to look at them. */
class PressGroupsTest {

    private static final Lease LEASE = new Lease(Rows.CLUSTER, Rows.RUN, 1);
    private static final String STEP = "delete-itl";

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void heldPhonesAreNotClaimedUntilTheyAreLetGo(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        for (int number = 0; number < 5; number++) {
            rows.phone(number, number < 3 ? "Oslo" : "Rome");
        }
        attempt(rows, 2, "PRESSED");
        attempt(rows, 3, "UNCHANGED");
        rows.using(
                WorkItems.class,
                here,
                work -> work.add(LEASE, STEP, "SELECT device, site FROM run_device WHERE run_id = ?1"));

        rows.using(PressGroups.class, here, groups -> groups.hold(LEASE, STEP));

        assertEquals(
                Map.of(
                        "Cisco 7841, load unknown, site Oslo",
                        List.of(new Member(name(2), false), new Member(name(0), true), new Member(name(1), true)),
                        "Cisco 7841, load unknown, site Rome",
                        List.of(new Member(name(3), true), new Member(name(4), true))),
                rows.with(PressGroups.class, here, groups -> groups.of(LEASE, STEP)));
        assertEquals(List.of(name(2)), claim(rows));

        rows.using(PressGroups.class, here, groups -> groups.letGo(LEASE, STEP, List.of(name(0), name(4))));
        assertEquals(List.of(name(0), name(4)), claim(rows));
        assertEquals(5, open(rows));

        rows.using(WorkItems.class, here, work -> work.finish(LEASE, STEP));
        assertEquals(List.of(), claim(rows));
        assertEquals(3, open(rows));
    }

    private long open(Rows rows) {
        return rows.with(WorkItems.class, here, work -> work.open(Rows.RUN, STEP));
    }

    private List<String> claim(Rows rows) {
        return rows.with(WorkItems.class, here, work -> work.claim(LEASE, STEP, 9, Set.of())).stream()
                .map(WorkItem::device)
                .toList();
    }

    private static void attempt(Rows rows, int number, String state) {
        rows.execute("INSERT INTO deletion_attempt (id, run_id, cluster, device, attempt, epoch, node, state, reason,"
                + " detail, begun_at) VALUES (" + (2_000_000 + number) + ", " + Rows.RUN + ", 'lab', '" + name(number)
                + "', 1, 1, '', '" + state + "', '', '', CURRENT_TIMESTAMP)");
    }

    private static String name(int number) {
        return "SEP00000000000" + number;
    }
}
