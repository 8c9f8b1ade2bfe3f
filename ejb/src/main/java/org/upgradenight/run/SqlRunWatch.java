package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Watches runs by their rows. */
@Stateless
@Local(RunWatch.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SqlRunWatch implements RunWatch {

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Inject
    private RunProgress progress;

    @Inject
    private Runs runs;

    @Inject
    private RunTallies tallies;

    @Inject
    private GroupBoards boards;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    @Override
    public List<StepProgress> steps(RunView run) {
        List<String> steps = JobName.of(run.job()).map(JobName::steps).orElse(List.of());
        Optional<RunTally> tally = tally(run.id());
        int now = run.status().equals("COMPLETED") ? steps.size() : steps.indexOf(run.step());
        return steps.stream()
                .map(step -> new StepProgress(
                        step,
                        state(steps.indexOf(step) - now),
                        tally.map(counts -> counts.total(step)).orElse(0L),
                        tally.map(counts -> counts.done(step)).orElse(0L)))
                .toList();
    }

    private static StepProgress.State state(int ahead) {
        return ahead < 0 ? StepProgress.State.DONE : ahead == 0 ? StepProgress.State.NOW : StepProgress.State.AHEAD;
    }

    private Optional<RunTally> tally(long runId) {
        return answers.list(RunRow.of(runId), RunRow::read).stream().findFirst().map(row -> tallies.of(row, answers));
    }

    @Override
    public Optional<RunPace> pace(long runId) {
        return progress.of(runId)
                .map(now -> new RunPace(now.ratePerMinute(), now.averagePerMinute(), now.finished(), now.quietSince()));
    }

    @Override
    public List<ReasonGroup> reasons(long runId) {
        return tally(runId).map(RunTally::ends).orElse(List.of()).stream()
                .map(end -> new ReasonGroup(
                        end.outcome(),
                        end.reason(),
                        Spoken.words(end.reason()),
                        Spoken.advice(end.reason()),
                        end.phones()))
                .sorted(Comparator.comparing(ReasonGroup::outcome)
                        .thenComparing(ReasonGroup::phones, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Optional<GroupBoard> groups(RunView run) {
        return boards.of(run);
    }

    @Override
    public Optional<GroupBoard> groupsSoFar(RunView run) {
        return boards.soFar(run);
    }

    @Override
    public List<LogLine> log(long runId, LogFilter filter, int most) {
        return new LogQuestion(answers, runId, filter).newest(most);
    }

    @Override
    public Optional<RunPlan> plan(long runId) {
        return runs.plan(runId);
    }
}
