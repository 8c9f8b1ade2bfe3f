package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.upgradenight.run.Again;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;

/** Which phones of an earlier run are to be run again: the failed, those not reached, or a selection. Verified ones never. */
@Named
@RequestScoped
public class Repeat {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,15}");
    private static final int MOST_CHOSEN = 1000;

    @Inject
    private RunHistory history;

    @Inject
    private PhoneHistory phones;

    @Inject
    private HttpServletRequest request;

    private Long run;
    private String of = "";
    private String chosen = "";
    private List<String> names;

    /** Whether this is about an earlier run at all. */
    public boolean isAsked() {
        return run != null;
    }

    /** That run; nothing when there is none of that number. */
    public Optional<RunView> earlier() {
        return Optional.ofNullable(run).flatMap(history::run);
    }

    /** The phones, by name. */
    public List<String> getNames() {
        if (names == null) {
            names = earlier().map(this::names).orElse(List.of());
        }
        return names;
    }

    private List<String> names(RunView before) {
        return Again.of(of)
                .map(which -> phones.again(before.id(), which))
                .orElseGet(() -> phones.unverified(before.id(), selection()));
    }

    /** What the page sends along: the boxes that were ticked at first, then one text. */
    private Set<String> selection() {
        Set<String> ticked = new LinkedHashSet<>(List.of(getChosen().split(",")));
        ticked.removeIf(name -> !NAME.matcher(name).matches());
        return ticked;
    }

    public String getChosen() {
        String[] ticked = request.getParameterValues("phone");
        if (chosen.isEmpty() && ticked != null) {
            chosen = String.join(",", List.of(ticked).subList(0, Math.min(ticked.length, MOST_CHOSEN)));
        }
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen == null || chosen.length() > 16 * MOST_CHOSEN ? "" : chosen;
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of == null ? "" : of;
    }
}
