package org.upgradenight.notice;

import static org.upgradenight.notice.NoticeMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.planning.PlanState;
import org.upgradenight.planning.PlannedRun;
import org.upgradenight.planning.PlannedRuns;

/** Reads from the rows of runs what is worth telling. It finds the same again and again; the journal takes each once. */
@Stateless
public class RunNews {

    /** What is older has been told, or the server was away for so long that nobody wants to hear it. */
    private static final Duration LATELY = Duration.ofHours(6);

    private static final Set<String> OVER = Set.of("STOPPED", "FAILED", "COMPLETED");

    /** The codes with which steps say that they ended their work by themselves. */
    private static final String HALTS = "'UN7002'";

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private PlannedRuns planned;

    @Inject
    private Clock clock;

    /** A run's row as far as news need it. */
    record Row(
            long id,
            String cluster,
            String job,
            boolean dryRun,
            String status,
            String step,
            int restarts,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt) {

        boolean atWork() {
            return status.equals("STARTED");
        }
    }

    /** The cluster's runs that are under way or ended lately. */
    @SuppressWarnings("unchecked") // a query's rows of several columns have no type
    public List<Row> lately(String cluster) {
        List<Object[]> found = rows.createQuery(
                        "select r.id, r.cluster, r.terms.job, r.terms.dryRun, r.status, r.step, r.restarts, r.startedAt, r.endedAt"
                                + " from RunEntity r where r.cluster = :cluster"
                                + " and (r.endedAt is null or r.endedAt >= :lately) order by r.id desc")
                .setParameter("cluster", cluster)
                .setParameter("lately", clock.instant().minus(LATELY))
                .setMaxResults(20)
                .getResultList();
        return found.stream().map(RunNews::row).toList();
    }

    /** What there is to tell of a run since somebody wants to hear of it. */
    public List<News> of(Row run, Instant since) {
        List<News> news = new ArrayList<>();
        run.startedAt().filter(at -> !at.isBefore(since)).ifPresent(at -> {
            if (run.restarts() == 0) {
                news.add(about(run, Occasion.STARTED, 0, MESSAGES.started(run.cluster(), run.id(), run.job()), "", at));
            }
        });
        halted(run)
                .ifPresent(text -> news.add(about(
                        run,
                        Occasion.HALTED,
                        run.restarts(),
                        MESSAGES.halted(run.cluster(), run.id(), run.job()),
                        text,
                        clock.instant())));
        run.endedAt()
                .filter(at -> OVER.contains(run.status()) && !at.isBefore(since))
                .ifPresent(at -> news.add(about(
                        run,
                        Occasion.ENDED,
                        run.restarts(),
                        MESSAGES.ended(run.cluster(), run.id(), run.job(), run.status()),
                        lastWord(run),
                        at)));
        return news;
    }

    public News stalled(Row run, Duration still, int occurrence) {
        return about(
                run,
                Occasion.STALLED,
                occurrence,
                MESSAGES.stalled(run.cluster(), run.id(), run.job()),
                MESSAGES.nothingFinished(still.toMinutes(), run.step()),
                clock.instant());
    }

    /** What there is to tell of the runs that wait, or waited. */
    public List<News> ofPlanned(String cluster, Instant since) {
        List<News> news = new ArrayList<>();
        for (PlannedRun plan : planned.list(cluster, 0, 20).items()) {
            boolean fresh = !plan.requestedAt().isBefore(since);
            if (fresh && plan.state() == PlanState.WANTS_APPROVAL) {
                news.add(about(plan, Occasion.WANTS_APPROVAL, MESSAGES.wantsApproval(cluster, plan.id(), job(plan))));
            } else if (fresh && plan.state() == PlanState.REFUSED) {
                news.add(about(plan, Occasion.NOT_STARTED, MESSAGES.notStarted(cluster, plan.id(), job(plan))));
            }
        }
        return news;
    }

    private Optional<String> halted(Row run) {
        List<?> said = rows.createNativeQuery(
                        "SELECT text FROM run_message WHERE run_id = ?1 AND code IN (" + HALTS + ") ORDER BY id DESC")
                .setParameter(1, run.id())
                .setMaxResults(1)
                .getResultList();
        return said.stream().map(String::valueOf).findFirst();
    }

    private String lastWord(Row run) {
        List<?> said = rows.createNativeQuery("SELECT code, text FROM run_message WHERE run_id = ?1 ORDER BY id DESC")
                .setParameter(1, run.id())
                .setMaxResults(1)
                .getResultList();
        return run.status().equals("COMPLETED")
                ? ""
                : said.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> row[0] + " " + row[1])
                        .findFirst()
                        .orElse("");
    }

    private News about(Row run, Occasion occasion, int occurrence, String headline, String detail, Instant at) {
        return new News(
                run.cluster(),
                "run " + run.id(),
                occasion,
                occurrence,
                Optional.of(run.id()),
                Optional.empty(),
                run.job(),
                run.dryRun(),
                run.status(),
                headline,
                detail.length() > 3000 ? detail.substring(0, 3000) : detail,
                outcomes(run.id()),
                at);
    }

    private News about(PlannedRun plan, Occasion occasion, String headline) {
        return new News(
                plan.request().cluster(),
                "planned run " + plan.id(),
                occasion,
                0,
                Optional.empty(),
                Optional.of(plan.id()),
                job(plan),
                plan.request().dryRun(),
                plan.state().name(),
                headline,
                plan.message(),
                Map.of(),
                clock.instant());
    }

    @SuppressWarnings("unchecked") // a native query's rows have no type
    private Map<String, Long> outcomes(long run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Object[]> found = rows.createNativeQuery(
                        "SELECT outcome, COUNT(*) FROM device_outcome WHERE run_id = ?1 GROUP BY outcome")
                .setParameter(1, run)
                .getResultList();
        found.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    private static String job(PlannedRun plan) {
        return plan.request().job().word();
    }

    private static Row row(Object[] columns) {
        return new Row(
                (Long) columns[0],
                (String) columns[1],
                (String) columns[2],
                (Boolean) columns[3],
                (String) columns[4],
                (String) columns[5],
                (Integer) columns[6],
                Optional.ofNullable((Instant) columns[7]),
                Optional.ofNullable((Instant) columns[8]));
    }
}
