package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.Reason;
import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.Page;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.SqlPhoneHistory;
import org.upgradenight.run.SqlRunHistory;
import org.upgradenight.trustlist.TrustListStatus;

/** The newest look at each phone is that of its newest run, with that run's newest verdict. */
class NewestLooksTest {

    private static final long LATER = Rows.RUN + 1;
    private static final Verdict BAD =
            new Verdict(Cell.ENABLED_ONLINE_REGISTERED, Remedy.DELETE_BY_HTTP, true, Reason.TRUST_LIST_STALE);
    private static final Verdict GOOD =
            new Verdict(Cell.ENABLED_ONLINE_REGISTERED, Remedy.NONE, false, Reason.TRUST_LIST_GOOD);

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLookIsThereAtOnceAndItsVerdictWhenItIsJudged(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        look(rows, Rows.RUN, Phase.BEFORE, 1, 2);
        assertEquals(List.of("7 1 ", "7 2 "), newest(rows));
        judge(rows, Rows.RUN, Phase.BEFORE, BAD, 1, 2);
        assertEquals(List.of("7 1 DELETE_BY_HTTP true", "7 2 DELETE_BY_HTTP true"), newestJudged(rows));
        rows.using(
                Findings.class,
                here,
                findings -> findings.record(Rows.RUN, Rows.CLUSTER, Phase.AFTER, judged(GOOD, 2)));
        assertEquals(List.of("7 1 DELETE_BY_HTTP true", "7 2 NONE false"), newestJudged(rows));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aNewerRunTakesOverThePhonesThatItLooksAtAndAnOlderOneNone(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.run(LATER);
        look(rows, Rows.RUN, Phase.BEFORE, 1, 2);
        judge(rows, Rows.RUN, Phase.BEFORE, BAD, 1, 2);
        look(rows, LATER, Phase.BEFORE, 2, 3);
        assertEquals(List.of("7 1 DELETE_BY_HTTP", "8 2 DELETE_BY_HTTP", "8 3 "), newest(rows));
        judge(rows, LATER, Phase.BEFORE, GOOD, 2, 3);
        rows.using(
                Findings.class,
                here,
                findings -> findings.record(Rows.RUN, Rows.CLUSTER, Phase.AFTER, judged(BAD, 1, 2)));
        assertEquals(List.of("7 1 DELETE_BY_HTTP true", "8 2 NONE false", "8 3 NONE false"), newestJudged(rows));
    }

    /** Else phones would vanish from the matrix while a run looks at them. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatWasJudgedLastStandsInTheMatrixUntilTheNextVerdict(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.run(LATER);
        rows.phone(1, "Oslo");
        rows.execute("INSERT INTO run_device (id, run_id, device, site, model, protocol, description, device_pool,"
                + " location, common_phone_profile, security_profile, extension, owner, configured_load, address,"
                + " registration, settings_access) SELECT id + 1, 8, device, site, model, protocol, description,"
                + " device_pool, location, common_phone_profile, security_profile, extension, owner, configured_load,"
                + " address, registration, settings_access FROM run_device");
        look(rows, Rows.RUN, Phase.BEFORE, 1);
        judge(rows, Rows.RUN, Phase.BEFORE, BAD, 1);
        look(rows, LATER, Phase.BEFORE, 1);
        DeviceFilter stale = new DeviceFilter(
                "", "", "", "", new DeviceFilter.Judged("ENABLED_ONLINE_REGISTERED", "DELETE_BY_HTTP", "", ""));
        Page<PhoneHistory.Seen> phones = rows.asking(SqlPhoneHistory.class).phones(Rows.CLUSTER, stale, 0, 10);
        assertEquals(1, phones.total());
        assertEquals(LATER, phones.items().get(0).runId());
        assertEquals("DELETE_BY_HTTP", phones.items().get(0).row().remedy());
        assertEquals(1, rows.asking(SqlRunHistory.class).matrix(Rows.CLUSTER).remotely());
        judge(rows, LATER, Phase.BEFORE, GOOD, 1);
        assertEquals(0, rows.asking(SqlRunHistory.class).matrix(Rows.CLUSTER).remotely());
        assertEquals(
                0,
                rows.asking(SqlPhoneHistory.class)
                        .phones(Rows.CLUSTER, stale, 0, 10)
                        .total());
    }

    private void look(Rows rows, long run, Phase phase, int... phones) {
        rows.using(
                Findings.class,
                here,
                findings -> findings.record(
                        run,
                        Rows.CLUSTER,
                        phase,
                        List.copyOf(judged(GOOD, phones).keySet())));
    }

    private void judge(Rows rows, long run, Phase phase, Verdict verdict, int... phones) {
        rows.using(Findings.class, here, findings -> findings.judge(run, phase, judged(verdict, phones)));
    }

    private static Map<Observation, Verdict> judged(Verdict verdict, int... phones) {
        Map<Observation, Verdict> judged = new LinkedHashMap<>();
        for (int phone : phones) {
            judged.put(
                    new Observation(
                            new DeviceName("SEP00000000000" + phone),
                            Instant.EPOCH,
                            RegistrationState.REGISTERED,
                            WebState.ONLINE,
                            SettingsAccess.ENABLED,
                            TrustListStatus.INSTALLED,
                            "",
                            PhoneFacts.NONE),
                    verdict);
        }
        return judged;
    }

    private static List<String> newest(Rows rows) {
        return rows.column("SELECT CONCAT(run_id, ' ', SUBSTRING(device, 15, 1), ' ', remedy) FROM newest_look"
                + " WHERE cluster = 'lab' ORDER BY device");
    }

    private static List<String> newestJudged(Rows rows) {
        return rows.column("SELECT CONCAT(run_id, ' ', SUBSTRING(device, 15, 1), ' ', remedy, ' ',"
                + " CASE WHEN needs_deletion THEN 'true' ELSE 'false' END) FROM newest_look"
                + " WHERE cluster = 'lab' ORDER BY device");
    }
}
