package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.TimelineLine;

/** Everything that was exchanged with one phone in one run. */
@Named
@RequestScoped
public class TimelinePage {

    @Inject
    private RunHistory history;

    private Long run;
    private String phone = "";
    private List<TimelineLine> lines;
    private PhoneFace face;

    /** Empty when the run has no such phone, or nothing was exchanged yet. */
    public List<TimelineLine> getLines() {
        if (lines == null) {
            lines = run == null ? List.of() : history.timeline(run, phone).orElse(List.of());
        }
        return lines;
    }

    /** The phone, or nothing when the run has none of that name. */
    public PhoneFace getFace() {
        if (face == null && run != null && !phone.isEmpty()) {
            face = history.devices(run, new DeviceFilter("", "", "", phone), 0, 10).items().stream()
                    .filter(row -> row.name().equals(phone))
                    .findFirst()
                    .map(PhoneFace::new)
                    .orElse(null);
        }
        return face;
    }

    public ShownTime time(TimelineLine line) {
        return ShownTime.precise(line.at());
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone == null || phone.length() > 15 ? "" : phone;
    }
}
