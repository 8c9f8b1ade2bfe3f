package org.upgradenight.reporting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Reason;
import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.reporting.ExposureTally.ChangedSetting;
import org.upgradenight.reporting.HealthReportBuilder.Target;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListStatus;

/** Reads a run's rows for its report, a piece at a time, so that of a large run only a piece is in memory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReportRows {

    private static final int PIECE = 1000;

    /** Tables stay short; every letter is in the console and the interface. */
    private static final int MOST_LETTERS = 500;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** The report of a run as its rows stand now, or nothing when there is no such run. */
    public Optional<HealthReport> report(long run, Instant now) {
        return counted(run, now, (row, phone) -> {}, row -> {});
    }

    /**
     * The same with its lists, which the caller closes.
     *
     * @throws IOException when the lists could not be kept
     */
    public Optional<RunLists> lists(long run, Instant now) throws IOException {
        Spools spools = Spools.open();
        try {
            Optional<HealthReport> report = counted(
                    run,
                    now,
                    (row, phone) -> spools.phones().add(cells(row, phone)),
                    row -> spools.settings().add(cells(row)));
            log(
                    run,
                    row -> spools.log()
                            .add(Arrays.stream(LogColumn.values())
                                    .map(column -> cell(row, column.column()))
                                    .toList()));
            if (report.isPresent()) {
                return Optional.of(new RunLists(report.get(), spools));
            }
        } catch (RuntimeException failed) {
            spools.close();
            throw failed;
        }
        spools.close();
        return Optional.empty();
    }

    private Optional<HealthReport> counted(
            long run, Instant now, BiConsumer<Tuple, ReportedPhone> phones, Consumer<Tuple> settings) {
        return tuples(ReportSql.RUN, Map.of("run", run)).stream().findFirst().map(row -> {
            String cluster = text(row, "cluster");
            HealthReportBuilder report = new HealthReportBuilder(
                    heading(run, row, now),
                    new Target(cluster, text(row, "publisher")),
                    new ClusterLookRows(entities).of(run));
            phones(run, line -> {
                ReportedPhone phone = phone(line);
                report.add(phone);
                phones.accept(line, phone);
            });
            changed(run, cluster, line -> {
                report.add(changed(line));
                settings.accept(line);
            });
            tuples(ReportSql.OUTCOMES, Map.of("run", run)).forEach(outcome -> report.add(outcome(outcome)));
            tuples(ReportSql.LETTERS, Map.of("run", run, "most", MOST_LETTERS))
                    .forEach(letter -> report.add(letter(letter)));
            return report.build();
        });
    }

    private void phones(long run, Consumer<Tuple> reader) {
        String last = "";
        List<Tuple> piece;
        do {
            piece = tuples(ReportSql.PHONES, Map.of("run", run, "last", last, "most", PIECE));
            for (Tuple row : piece) {
                reader.accept(row);
                last = text(row, "device");
            }
        } while (piece.size() == PIECE);
    }

    private void changed(long run, String cluster, Consumer<Tuple> reader) {
        String last = "";
        long lastId = 0;
        List<Tuple> piece;
        do {
            piece = tuples(
                    ReportSql.CHANGED,
                    Map.of("run", run, "cluster", cluster, "last", last, "lastId", lastId, "most", PIECE));
            for (Tuple row : piece) {
                reader.accept(row);
                last = text(row, "device");
                lastId = number(row, "id");
            }
        } while (piece.size() == PIECE);
    }

    private void log(long run, Consumer<Tuple> reader) {
        long last = 0;
        List<Tuple> piece;
        do {
            piece = tuples(ReportSql.LOG, Map.of("run", run, "lastId", last, "most", PIECE));
            for (Tuple row : piece) {
                reader.accept(row);
                last = number(row, "id");
            }
        } while (piece.size() == PIECE);
    }

    private static RunHeading heading(long run, Tuple row, Instant now) {
        return new RunHeading(
                run,
                text(row, "job"),
                text(row, "status"),
                row.get("interrupted", Boolean.class),
                row.get("dry_run", Boolean.class),
                text(row, "requested_by"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                now);
    }

    private static ReportedPhone phone(Tuple row) {
        return new ReportedPhone(
                text(row, "device"),
                text(row, "model"),
                text(row, "description"),
                text(row, "location"),
                text(row, "device_pool"),
                text(row, "default_load"),
                RegistrationState.valueOf(text(row, "registration")),
                SettingsAccess.valueOf(text(row, "settings")),
                look(row),
                verdict(row));
    }

    private static Optional<ReportedPhone.Look> look(Tuple row) {
        return maybe(row, "web")
                .map(web -> new ReportedPhone.Look(
                        WebState.valueOf(web),
                        TrustListStatus.valueOf(text(row, "trust_list")),
                        text(row, "running_load"),
                        text(row, "security_mode"),
                        ShownSettings.parse(text(row, "shown_settings")),
                        new ReportedPhone.Proof(
                                text(row, "evidence"),
                                instant(row, "seen_at"),
                                text(row, "lsc"),
                                maybe(row, "reset_cure").map(ResetCure::valueOf).orElse(ResetCure.UNKNOWN))));
    }

    private static Optional<Verdict> verdict(Tuple row) {
        return maybe(row, "cell")
                .map(cell -> new Verdict(
                        Cell.valueOf(cell),
                        Remedy.valueOf(text(row, "remedy")),
                        row.get("needs_deletion", Boolean.class),
                        Reason.valueOf(text(row, "reason"))));
    }

    private static OutcomeSummary.OutcomeRow outcome(Tuple row) {
        return new OutcomeSummary.OutcomeRow(text(row, "outcome"), text(row, "reason"), number(row, "phones"));
    }

    private static SiteLetter letter(Tuple row) {
        return new SiteLetter(
                text(row, "site"),
                row.get("devices", Number.class).intValue(),
                row.get("revision", Number.class).intValue(),
                text(row, "state"),
                text(row, "addressed_to"));
    }

    private static ChangedSetting changed(Tuple row) {
        return new ChangedSetting(
                text(row, "device"),
                text(row, "element"),
                maybe(row, "prior_value"),
                PriorState.valueOf(text(row, "state")),
                text(row, "reason"),
                instant(row, "recorded_at").orElseThrow(),
                instant(row, "restored_at"),
                number(row, "run_id"));
    }

    private static String text(Tuple row, String column) {
        return maybe(row, column).orElse("");
    }

    private static Optional<String> maybe(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static List<String> cells(Tuple row, ReportedPhone phone) {
        return Arrays.stream(PhoneColumn.values())
                .map(column -> column.cell(phone, name -> cell(row, name)))
                .toList();
    }

    private static List<String> cells(Tuple row) {
        return Arrays.stream(SettingColumn.values())
                .map(column -> row.get(column.column()) == null ? column.whenAbsent() : cell(row, column.column()))
                .toList();
    }

    /** Any value as a text: times as ISO-8601, empty where there is none. */
    private static String cell(Tuple row, String column) {
        return Optional.ofNullable(row.get(column))
                .map(value -> value instanceof String || value instanceof Number || value instanceof Boolean
                        ? value.toString()
                        : instant(row, column).map(Instant::toString).orElse(""))
                .orElse("");
    }

    /** Which class a native query answers for a time differs between databases. */
    static Optional<Instant> instant(Tuple row, String column) {
        Object time = row.get(column);
        if (time instanceof OffsetDateTime offset) {
            return Optional.of(offset.toInstant());
        }
        return time instanceof Timestamp stamp ? Optional.of(stamp.toInstant()) : Optional.ofNullable((Instant) time);
    }

    /** Hibernate answers rows of a native query as tuples when asked for that class. */
    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
