package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.upgradenight.classification.Forecast;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.phone.CtiLines;

/** Reads phones over runs straight from their rows. */
@Stateless
@Local(PhoneHistory.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SqlPhoneHistory implements PhoneHistory {

    private static final int NAMES_AT_ONCE = 500;

    private static final String UNVERIFIED = "SELECT d.device FROM run_device d LEFT JOIN device_outcome o"
            + " ON o.run_id = d.run_id AND o.device = d.device"
            + " WHERE d.run_id = ? AND (o.outcome IS NULL OR o.outcome <> 'VERIFIED')";

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Inject
    private Clusters clusters;

    @Inject
    private CtiLines ctiLines;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    @Override
    public Page<Seen> phones(String cluster, DeviceFilter filter, int page, int size) {
        ClusterPhones phones = new ClusterPhones(cluster, filter);
        return Page.of(
                answers.list(phones.page(page, size), SqlPhoneHistory::seen),
                page,
                size,
                () -> answers.number(phones.count()));
    }

    @Override
    public List<Seen> phonesAfter(String cluster, DeviceFilter filter, String name, int most) {
        return answers.list(new ClusterPhones(cluster, filter).after(name, most), SqlPhoneHistory::seen);
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(row.getLong("run_id"), DeviceQuestion.read(row));
    }

    @Override
    public List<Part> parts(String cluster, String device) {
        return answers.list(
                Sql.of(
                        "SELECT r.id, r.job, r.dry_run, r.status, r.created_at, o.outcome, o.reason, o.detail,"
                                + " COALESCE(o.attempts, 0) AS attempts FROM run r"
                                + " JOIN run_device d ON d.run_id = r.id AND d.device = ?"
                                + " LEFT JOIN device_outcome o ON o.run_id = r.id AND o.device = d.device"
                                + " WHERE r.cluster = ? ORDER BY r.id DESC",
                        device,
                        cluster),
                SqlPhoneHistory::part);
    }

    private static Part part(ResultSet row) throws SQLException {
        RunRef run = new RunRef(
                row.getLong("id"),
                row.getString("job"),
                row.getBoolean("dry_run"),
                row.getString("status"),
                Answers.instant(row, "created_at").orElseThrow());
        return new Part(
                run,
                Answers.text(row, "outcome"),
                Answers.text(row, "reason"),
                Answers.text(row, "detail"),
                row.getInt("attempts"));
    }

    @Override
    public Optional<PhoneSight> sight(long runId, String device) {
        // AFTER comes before BEFORE
        return answers
                .list(
                        Sql.of(
                                "SELECT " + PhoneSight.COLUMNS
                                        + " FROM observation WHERE run_id = ? AND device = ? ORDER BY phase",
                                runId,
                                device),
                        PhoneSight::read)
                .stream()
                .findFirst();
    }

    @Override
    public Forecast forecast(String cluster, MatrixView matrix) {
        boolean ctiChannel = clusters.find(cluster).filter(ctiLines::configured).isPresent();
        return Forecast.of(matrix.trusting(), ctiChannel);
    }

    @Override
    public List<String> again(long runId, Again which) {
        return names(which.names(runId));
    }

    @Override
    public List<String> unverified(long runId, Collection<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        List<String> found = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += NAMES_AT_ONCE) {
            found.addAll(unverifiedOf(runId, sorted.subList(from, Math.min(sorted.size(), from + NAMES_AT_ONCE))));
        }
        return found;
    }

    private List<String> unverifiedOf(long runId, List<String> names) {
        String marks = String.join(", ", names.stream().map(name -> "?").toList());
        return names(
                Sql.of(UNVERIFIED, runId).and("AND d.device IN (" + marks + ") ORDER BY d.device", names.toArray()));
    }

    private List<String> names(Sql question) {
        return answers.list(question, row -> row.getString("device"));
    }
}
