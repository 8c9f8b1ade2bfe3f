package org.upgradenight.sitework;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.upgradenight.sitework.OpenPhone.SwitchPort;

/** Reads the journals of the other rooms with plain SQL that H2 and PostgreSQL accept alike. */
@Stateless
@Local(SiteworkRows.class)
public class JpaSiteworkRows implements SiteworkRows {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    /** For the container. */
    public JpaSiteworkRows() {}

    JpaSiteworkRows(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<RunHead> run(long runId) {
        return tuples(SiteworkSql.RUN, Map.of("run", runId)).stream()
                .map(row -> new RunHead(
                        runId, text(row, "cluster"), row.get("dry_run", Boolean.class), instant(row.get("created_at"))))
                .findFirst();
    }

    @Override
    public List<OpenPhone> openPhones(RunHead run) {
        return openPhones(run, Map.of("run", run.id(), "cluster", run.cluster()));
    }

    @Override
    public List<OpenPhone> openPhones(RunHead run, String site) {
        return openPhones(run, Map.of("run", run.id(), "cluster", run.cluster(), "site", site));
    }

    @Override
    public List<VisitView> visits(long runId) {
        return visits(Map.of("run", runId));
    }

    @Override
    public List<VisitView> visits(long runId, String site) {
        return visits(Map.of("run", runId, "site", site));
    }

    private List<VisitView> visits(Map<String, Object> which) {
        return tuples(SiteworkSql.VISITS, which).stream()
                .map(JpaSiteworkRows::visit)
                .toList();
    }

    private static VisitView visit(Tuple row) {
        Report report = new Report(
                Report.Result.valueOf(text(row, "result")),
                text(row, "note"),
                text(row, "reported_by"),
                Report.How.valueOf(text(row, "reported_how")),
                Optional.ofNullable(row.get("reported_at")).map(JpaSiteworkRows::instant));
        return new VisitView(
                new ListedPhone(text(row, "site"), text(row, "device"), instant(row.get("listed_at")), report),
                VisitState.valueOf(text(row, "state")));
    }

    @Override
    public Map<String, Map<VisitState, Long>> standing(long runId) {
        Map<String, Map<VisitState, Long>> standing = new HashMap<>();
        tuples(SiteworkSql.STATES, Map.of("run", runId))
                .forEach(row -> standing.computeIfAbsent(text(row, "site"), unseen -> new EnumMap<>(VisitState.class))
                        .put(
                                VisitState.valueOf(text(row, "state")),
                                row.get("phones", Number.class).longValue()));
        return standing;
    }

    private List<OpenPhone> openPhones(RunHead run, Map<String, Object> which) {
        Map<String, SwitchPort> ports = new HashMap<>();
        tuples(SiteworkSql.NEWEST_PORTS, which).forEach(row -> ports.put(text(row, "device"), port(row, run)));
        Map<String, Instant> seen = times(SiteworkSql.LAST_SEEN, which);
        Map<String, Instant> stale = times(SiteworkSql.LAST_STALE, which);
        return tuples(SiteworkSql.OPEN_PHONES, which).stream()
                .map(row -> phone(row, ports, seen, stale))
                .toList();
    }

    @Override
    public Map<String, SiteContact> contacts(String cluster) {
        Map<String, SiteContact> contacts = new HashMap<>();
        tuples(
                        "SELECT name AS name, contacts AS contacts, building AS building FROM site"
                                + " WHERE cluster = :cluster",
                        Map.of("cluster", cluster))
                .forEach(row ->
                        contacts.put(text(row, "name"), new SiteContact(text(row, "contacts"), text(row, "building"))));
        return contacts;
    }

    private Map<String, Instant> times(String sql, Map<String, Object> which) {
        Map<String, Instant> times = new HashMap<>();
        tuples(sql, which).forEach(row -> times.put(text(row, "device"), instant(row.get("at"))));
        return times;
    }

    @Override
    public OptionalLong newestDeletionRun(String cluster) {
        return newestDeletionRun(cluster, Long.MAX_VALUE);
    }

    @Override
    public long listingRun(long runId) {
        return tuples(
                        "SELECT cluster AS cluster FROM run WHERE id = :run AND job = 'physical-remediation-mail'",
                        Map.of("run", runId))
                .stream()
                .findFirst()
                .map(row -> newestDeletionRun(text(row, "cluster"), runId).orElse(runId))
                .orElse(runId);
    }

    private OptionalLong newestDeletionRun(String cluster, long before) {
        return tuples(
                        "SELECT MAX(id) AS id FROM run WHERE cluster = :cluster AND job = 'itl-deletion'"
                                + " AND dry_run = FALSE AND id < :before HAVING MAX(id) IS NOT NULL",
                        Map.of("cluster", cluster, "before", before))
                .stream()
                .mapToLong(row -> row.get("id", Number.class).longValue())
                .findFirst();
    }

    private static OpenPhone phone(
            Tuple row, Map<String, SwitchPort> ports, Map<String, Instant> seen, Map<String, Instant> stale) {
        String name = text(row, "device");
        SwitchPort told = ports.getOrDefault(name, SwitchPort.UNKNOWN);
        return new OpenPhone(
                name,
                text(row, "site"),
                text(row, "model"),
                text(row, "extension"),
                text(row, "description"),
                user(text(row, "owner_name"), text(row, "owner")),
                text(row, "location"),
                text(row, "address"),
                text(row, "registration"),
                text(row, "outcome"),
                text(row, "outcome_reason"),
                text(row, "remedy"),
                text(row, "verdict_reason"),
                told.known() ? told : lastKnown(row, told),
                Optional.ofNullable(seen.get(name)),
                Optional.ofNullable(stale.get(name)));
    }

    private static String user(String name, String id) {
        return name.isEmpty() ? id : name + " (" + id + ")";
    }

    /** Where no page ever told: what the cluster knew last. */
    private static SwitchPort lastKnown(Tuple row, SwitchPort told) {
        String port = text(row, "last_port");
        if (port.isEmpty()) {
            return told;
        }
        return new SwitchPort(
                text(row, "last_switch"),
                "",
                port,
                told.voiceVlan(),
                told.serial(),
                Optional.ofNullable(row.get("last_seen_at")).map(JpaSiteworkRows::instant),
                true);
    }

    private static SwitchPort port(Tuple row, RunHead run) {
        return new SwitchPort(
                text(row, "switch_name"),
                text(row, "switch_address"),
                text(row, "switch_port"),
                text(row, "voice_vlan"),
                text(row, "serial"),
                Optional.of(instant(row.get("at"))),
                row.get("run_id", Number.class).longValue() < run.id());
    }

    private static String text(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }

    /** Which class a native query answers for a time differs between databases. */
    private static Instant instant(Object time) {
        if (time instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return time instanceof Timestamp stamp ? stamp.toInstant() : (Instant) time;
    }

    /** Hibernate answers rows of a native query as tuples when asked for that class. */
    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String question, Map<String, Object> parameters) {
        String sql =
                parameters.containsKey("site") ? question.replace(SiteworkSql.OF_RUN, SiteworkSql.OF_SITE) : question;
        Query query = rows.createNativeQuery(sql, Tuple.class);
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.getResultList();
    }
}
