package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;
import org.upgradenight.run.JobName;
import org.upgradenight.run.PlanGroup;
import org.upgradenight.run.PlanReach;
import org.upgradenight.run.PlanSums;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunView;

/** What a dry run would change is told by kind, and how many phones that reaches. */
class PlanSumsTest {

    private int rows;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void alikeChangesAreOneAndAProfileReachesItsPhonesOnce(DatabaseKind kind) throws IOException {
        Rows database = new Rows(kind);
        change(database, "SEP1", "DEVICE", "webAccess", "'1'", 1, 0);
        change(database, "SEP2", "DEVICE", "webAccess", "'1'", 1, 0);
        change(database, "SEP2", "DEVICE", "settingsAccess", "NULL", 1, 0);
        change(database, "Lobby", "COMMON_PHONE_PROFILE", "webAccess", "'1'", 40, 30);
        change(database, "Lobby", "COMMON_PHONE_PROFILE", "settingsAccess", "'0'", 25, 20);
        change(database, "Office", "COMMON_PHONE_PROFILE", "webAccess", "'1'", 5, 0);

        PlanSums.Plan plan = database.asking(PlanSums.class).soFar(run(0)).orElseThrow();
        assertEquals(new PlanReach(2, 2, 45, 0, 30), plan.reach());
        List<PlanGroup> groups = plan.groups();
        assertEquals(5, groups.size());
        assertEquals(
                new PlanGroup("DEVICE", "", "webAccess", Optional.of("1"), Optional.of("0"), 2, 0),
                groups.stream()
                        .filter(group -> group.layer().equals("DEVICE")
                                && group.element().equals("webAccess"))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatARunCameToIsKeptUntilItIsResumed(DatabaseKind kind) throws IOException {
        Rows database = new Rows(kind);
        PlanSums sums = database.asking(PlanSums.class);
        assertEquals(0, reach(sums, 0));
        change(database, "SEP1", "DEVICE", "webAccess", "'1'", 1, 0);
        assertEquals(0, reach(sums, 0));
        assertEquals(1, reach(sums, 1));
        database.execute("DELETE FROM planned_change");
        assertEquals(1, reach(sums, 1));
    }

    private static long reach(PlanSums sums, int restarts) {
        return sums.soFar(run(restarts)).orElseThrow().reach().oneByOne();
    }

    private static RunView run(int restarts) {
        return new RunView(
                Rows.RUN,
                Rows.CLUSTER,
                "pre-upgrade-preparation",
                "STOPPED",
                "",
                0,
                0,
                0,
                0,
                Map.of(),
                0,
                Optional.empty(),
                restarts,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                "test",
                List.of());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void onlyFinishedDryRunsWithTheSameChoicesAreRehearsals(DatabaseKind kind) throws IOException {
        Rows database = new Rows(kind);
        tried(database, 21, "pre-upgrade-preparation", "COMPLETED", "PROFILE", "");
        tried(database, 22, "pre-upgrade-preparation", "STOPPED", "ENTERPRISE", "");
        tried(database, 23, "post-upgrade-restoration", "COMPLETED", "DEVICE", "");
        change(database, 21, "Lobby", "COMMON_PHONE_PROFILE", "webAccess", "'1'", 40, 30);

        PlanSums sums = database.asking(PlanSums.class);
        assertEquals(
                Map.of(Level.PROFILE, new PlanSums.Tried(21, Optional.of(new PlanReach(0, 1, 40, 0, 30)))),
                sums.levels(Rows.CLUSTER));
        RunChoices profile = new RunChoices(Level.PROFILE, false, Optional.empty());
        RunChoices hardened =
                new RunChoices(Level.DEVICE, false, Optional.of(Hardening.of(Hardening.GUIDE, Set.of("webAccess"))));
        assertEquals(Optional.of(21L), sums.rehearsed(Rows.CLUSTER, JobName.PRE_UPGRADE_PREPARATION, profile));
        assertEquals(Optional.empty(), sums.rehearsed(Rows.CLUSTER, JobName.POST_UPGRADE_RESTORATION, hardened));
        assertEquals(Optional.of(23L), sums.rehearsed(Rows.CLUSTER, JobName.POST_UPGRADE_RESTORATION, RunChoices.NONE));
    }

    private static void tried(Rows database, long run, String job, String status, String level, String hardening) {
        database.run(run);
        database.execute("UPDATE run SET job = '" + job + "', dry_run = TRUE, status = '" + status
                + "', setting_level = '" + level + "', hardening = '" + hardening + "' WHERE id = " + run);
    }

    private void change(
            Rows database, String holder, String layer, String element, String from, int phones, int outside) {
        change(database, Rows.RUN, holder, layer, element, from, phones, outside);
    }

    private void change(
            Rows database,
            long run,
            String holder,
            String layer,
            String element,
            String from,
            int phones,
            int outside) {
        rows++;
        database.execute("INSERT INTO planned_change (id, run_id, device, layer, element, from_value, to_value, phones,"
                + " outside_scope) VALUES (" + rows + ", " + run + ", '" + holder + "', '" + layer + "', '" + element
                + "', " + from + ", '0', " + phones + ", " + outside + ")");
    }
}
