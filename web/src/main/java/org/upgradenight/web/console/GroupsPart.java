package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.run.GroupBoard;
import org.upgradenight.run.GroupStanding;
import org.upgradenight.run.RunWatch;
import org.upgradenight.run.Spoken;

/** The groups of a deletion, those first that ask for something. */
@Named
@RequestScoped
public class GroupsPart {
    private static final int SHOWN = 15;

    @Inject
    private RunWatch watch;

    private Optional<GroupBoard> board;

    /** A group as the page shows it. */
    public record Face(GroupStanding group) {

        public String getState() {
            return word(group.state());
        }

        static String word(GroupStanding.State state) {
            return switch (state) {
                case HALTED -> "halted";
                case PROVING -> "first phones";
                case LET_GO -> "all let go";
                case DONE -> "done";
            };
        }

        /** A sign beside the word, so that the colour is never alone. */
        public String getSign() {
            return switch (group.state()) {
                case HALTED -> "\u26A0";
                case PROVING -> "\u25D4";
                case LET_GO -> "\u25B6";
                case DONE -> "\u2713";
            };
        }

        /** The style's name. */
        public String getStyle() {
            return switch (group.state()) {
                case HALTED -> "held";
                case PROVING -> "next";
                case LET_GO -> "running";
                case DONE -> "done";
            };
        }

        public String getLoad() {
            return group.load().isEmpty() ? "unknown" : group.load();
        }

        public boolean isHalted() {
            return group.state() == GroupStanding.State.HALTED;
        }

        public String getAdvice() {
            return isHalted() ? Spoken.advice("GROUP_HALTED") : "";
        }
    }

    public List<Face> faces(RunFace run) {
        return board(run).stream()
                .flatMap(all -> all.groups().stream())
                .limit(SHOWN)
                .map(Face::new)
                .toList();
    }

    /** How many groups stand how, in a line; empty when there are none. */
    public String words(RunFace run) {
        Map<GroupStanding.State, Long> counts =
                board(run).map(GroupBoard::counts).orElse(Map.of());
        List<String> parts = new ArrayList<>();
        counts.forEach((state, groups) -> parts.add(groups + " " + Face.word(state)));
        return String.join(", ", parts);
    }

    /** Whether they are counted for the first time just now. */
    public boolean pending(RunFace run) {
        return run.getRun().grouped() && board(run).isEmpty();
    }

    /** Groups that are not shown. */
    public int more(RunFace run) {
        return Math.max(0, board(run).map(all -> all.groups().size()).orElse(0) - SHOWN);
    }

    private Optional<GroupBoard> board(RunFace run) {
        if (board == null) {
            board = watch.groupsSoFar(run.getRun());
        }
        return board;
    }
}
