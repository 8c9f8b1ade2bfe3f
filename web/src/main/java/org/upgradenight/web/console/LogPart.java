package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradenight.run.LogFilter;
import org.upgradenight.run.LogLine;
import org.upgradenight.run.RunWatch;

/** The end of a run's log, filtered by phone and level. */
@Named
@RequestScoped
public class LogPart {
    private static final int LINES = 60;

    @Inject
    private RunWatch watch;

    private String phone = "";
    private String level = "decisions";
    private List<LogLine> lines;

    public List<LogLine> lines(long run) {
        if (lines == null) {
            lines = watch.log(run, new LogFilter(phone, chosen()), LINES);
        }
        return lines;
    }

    public int getMost() {
        return LINES;
    }

    public ShownTime time(LogLine line) {
        return ShownTime.precise(line.at());
    }

    private LogFilter.Level chosen() {
        return Stream.of(LogFilter.Level.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(level))
                .findFirst()
                .orElse(LogFilter.Level.DECISIONS);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        lines = null;
        this.phone = Optional.ofNullable(phone)
                .map(String::strip)
                .filter(text -> text.length() <= 15)
                .orElse("");
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        lines = null;
        this.level = level;
    }
}
