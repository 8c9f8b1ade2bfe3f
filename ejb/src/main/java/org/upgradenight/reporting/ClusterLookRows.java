package org.upgradenight.reporting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.trustcheck.Finding;

/** Keeps what clusters said of themselves at the ends of runs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClusterLookRows {

    private static final String OF_RUN = " WHERE run_id = :run";

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** For the container. */
    public ClusterLookRows() {}

    ClusterLookRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps it instead of an earlier one of that run. */
    public void keep(long run, ClusterLook look) {
        for (String table : List.of("trust_finding", "cluster_look")) {
            execute("DELETE FROM " + table + OF_RUN, Map.of("run", run));
        }
        execute(
                "INSERT INTO cluster_look (run_id, at, version, trouble) VALUES (:run, :at, :version, :trouble)",
                Map.of(
                        "run", run,
                        "at", look.at(),
                        "version", cut(look.version(), 64),
                        "trouble", cut(look.trouble(), 1000)));
        findings(run, look.findings());
    }

    private void findings(long run, List<Finding> findings) {
        int place = 0;
        for (Finding finding : findings) {
            execute(
                    "INSERT INTO trust_finding (run_id, place, weight, word, subject, text)"
                            + " VALUES (:run, :place, :weight, :word, :subject, :text)",
                    Map.of(
                            "run", run,
                            "place", ++place,
                            "weight", finding.weight().name(),
                            "word", cut(finding.word(), 64),
                            "subject", cut(finding.subject(), 255),
                            "text", cut(finding.text(), 1000)));
        }
    }

    /** What was kept with a run; nothing when it did not come so far. */
    Optional<ClusterLook> of(long run) {
        return tuples("SELECT at AS at, version AS version, trouble AS trouble FROM cluster_look" + OF_RUN, run)
                .stream()
                .findFirst()
                .map(row -> new ClusterLook(
                        ReportRows.instant(row, "at").orElseThrow(),
                        row.get("version", String.class),
                        findings(run),
                        row.get("trouble", String.class)));
    }

    private List<Finding> findings(long run) {
        List<Finding> findings = new ArrayList<>();
        tuples(
                        "SELECT weight AS weight, word AS word, subject AS subject, text AS words FROM trust_finding"
                                + OF_RUN + " ORDER BY place",
                        run)
                .forEach(row -> findings.add(new Finding(
                        Finding.Weight.valueOf(row.get("weight", String.class)),
                        row.get("word", String.class),
                        row.get("subject", String.class),
                        row.get("words", String.class))));
        return findings;
    }

    private void execute(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    /** Hibernate answers rows of a native query as tuples when asked for that class. */
    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, long run) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("run", run)
                .getResultList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
