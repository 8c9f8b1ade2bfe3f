package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.GroupCount;
import org.upgradenight.run.GroupStanding;

/** Groups are told by what their phones came to; a halt counts until the run is resumed. */
class GroupCountTest {

    private static final String HALTED = "Cisco 7841, load unknown, site Rome";
    private static final String HALT = "2 of 2 pressed phones could not be verified.";

    private int rows;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void eachGroupStandsWhereItsPhonesBroughtIt(DatabaseKind kind) throws IOException {
        Rows database = new Rows(kind);
        phone(database, 1, "Oslo", "DONE", "VERIFIED");
        phone(database, 2, "Oslo", "CLAIMED", "");
        phone(database, 3, "Oslo", "READY", "");
        phone(database, 4, "Rome", "DONE", "FAILED");
        phone(database, 5, "Rome", "DONE", "UNCERTAIN");
        phone(database, 6, "Rome", "HELD", "");
        phone(database, 7, "Turin", "DONE", "VERIFIED");
        say(database, "UN7046", HALTED, HALT);

        assertEquals(
                List.of(
                        "Rome HALTED 3: 0 verified, 2 failed, 0 under way, 1 held " + HALT,
                        "Oslo LET_GO 3: 1 verified, 0 failed, 2 under way, 0 held ",
                        "Turin DONE 1: 1 verified, 0 failed, 0 under way, 0 held "),
                told(database));

        say(database, "UN6009", "", "Resumed by somebody.");
        assertEquals(
                "Rome PROVING 3: 0 verified, 2 failed, 0 under way, 1 held ",
                told(database).get(0));

        database.execute("UPDATE work_item SET state = 'DONE' WHERE state = 'HELD'");
        outcome(database, 6, "POSTPONED", "GROUP_HALTED");
        assertEquals(
                "Rome HALTED 3: 0 verified, 2 failed, 0 under way, 0 held ",
                told(database).get(0));
    }

    private static List<String> told(Rows database) {
        return database.asking(GroupCount.class).count(Rows.RUN).groups().stream()
                .map(GroupCountTest::told)
                .toList();
    }

    private static String told(GroupStanding group) {
        return group.site() + " " + group.state() + " " + group.phones() + ": " + group.verified() + " verified, "
                + group.failed() + " failed, " + group.underWay() + " under way, " + group.held() + " held "
                + group.why();
    }

    private void phone(Rows database, int number, String site, String state, String outcome) {
        database.phone(number, site);
        database.execute("INSERT INTO work_item (run_id, step, device, site, state, epoch, node) VALUES (" + Rows.RUN
                + ", 'delete-itl', '" + name(number) + "', '" + site + "', '" + state + "', 1, 'here')");
        if (!outcome.isEmpty()) {
            outcome(database, number, outcome, outcome);
        }
    }

    private static void outcome(Rows database, int number, String outcome, String reason) {
        database.execute("INSERT INTO device_outcome (run_id, device, outcome, reason, detail, attempts, at) VALUES ("
                + Rows.RUN + ", '" + name(number) + "', '" + outcome + "', '" + reason
                + "', '', 1, CURRENT_TIMESTAMP)");
    }

    private void say(Rows database, String code, String subject, String text) {
        rows++;
        database.execute("INSERT INTO run_message (id, run_id, at, code, subject, text) VALUES (" + rows + ", "
                + Rows.RUN + ", CURRENT_TIMESTAMP, '" + code + "', '" + subject + "', '" + text + "')");
    }

    private static String name(int number) {
        return "SEP" + String.format(Locale.ROOT, "%012X", number);
    }
}
