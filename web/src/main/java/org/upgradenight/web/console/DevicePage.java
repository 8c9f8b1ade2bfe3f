package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.PhoneSight;
import org.upgradenight.run.RunBrief;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.Screenshots;
import org.upgradenight.run.Spoken;
import org.upgradenight.run.TimelineLine;

/** One phone: who it is, how it was seen, everything that was exchanged with it in one run, and its part in the others. */
@Named
@RequestScoped
public class DevicePage {

    @Inject
    private RunHistory history;

    @Inject
    private PhoneHistory phones;

    @Inject
    private Screenshots screenshots;

    private Long run;
    private String cluster = "";
    private String phone = "";
    private List<TimelineLine> lines;
    private Optional<PhoneFace> face;
    private Optional<PhoneSight> sight;
    private List<PhoneHistory.Part> parts;

    /** The phone, or nothing when nobody has ever seen one of that name there. */
    public PhoneFace getFace() {
        if (face == null) {
            face = getRun() == null || phone.isEmpty() ? Optional.empty() : row();
        }
        return face.orElse(null);
    }

    private Optional<PhoneFace> row() {
        return history.device(getRun(), phone).map(row -> new PhoneFace(row, run));
    }

    /** What its pages said; nothing when they were not read in that run. */
    public PhoneSight getSight() {
        if (sight == null) {
            sight = getRun() == null ? Optional.empty() : phones.sight(run, phone);
        }
        return sight.orElse(null);
    }

    /** Whether its screen was kept in this run, as it was before the key that deletes. */
    public boolean isPictured() {
        return getFace() != null && screenshots.has(getRun(), phone);
    }

    /** Empty when nothing was exchanged yet. */
    public List<TimelineLine> getLines() {
        if (lines == null) {
            lines = getRun() == null ? List.of() : history.timeline(run, phone).orElse(List.of());
        }
        return lines;
    }

    /** Its part in every run of its cluster, the newest first. */
    public List<PhoneHistory.Part> getParts() {
        if (parts == null) {
            parts = getCluster().isEmpty() ? List.of() : phones.parts(cluster, phone);
        }
        return parts;
    }

    public String outcome(PhoneHistory.Part part) {
        return OutcomeWords.word(part.outcome());
    }

    public String sign(PhoneHistory.Part part) {
        return OutcomeWords.sign(part.outcome());
    }

    public String reason(PhoneHistory.Part part) {
        return Spoken.words(part.reason());
    }

    public String jobName(PhoneHistory.Part part) {
        return org.upgradenight.run.JobName.of(part.run().job())
                .map(JobWords::name)
                .orElse(part.run().job());
    }

    public String getAdvice() {
        return getFace() == null ? "" : Spoken.advice(getFace().getRow().reason());
    }

    public ShownTime time(TimelineLine line) {
        return ShownTime.precise(line.at());
    }

    public ShownTime at(java.time.Instant instant) {
        return ShownTime.of(instant);
    }

    /** The run asked for, else the newest that the phone was part of. */
    public Long getRun() {
        if (run == null && !cluster.isEmpty()) {
            run = phones.parts(cluster, phone).stream()
                    .findFirst()
                    .map(part -> part.run().id())
                    .orElse(null);
        }
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public String getCluster() {
        if (cluster.isEmpty() && run != null) {
            cluster = history.brief(run).map(RunBrief::cluster).orElse("");
        }
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster == null ? "" : cluster;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone == null || phone.length() > 15 ? "" : phone.strip().toUpperCase(Locale.ROOT);
    }
}
