package org.upgradenight.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.upgradenight.classification.Forecast;

/** What is known of phones over all runs of their cluster. */
public interface PhoneHistory {

    /** A phone as its newest look found it. @param runId the run of that look */
    record Seen(long runId, DeviceRow row) {}

    /** A phone's part in one run. @param outcome empty while it has none */
    record Part(RunRef run, String outcome, String reason, String detail, int attempts) {}

    /** A run as far as a phone's page names it. */
    record RunRef(long id, String job, boolean dryRun, String status, java.time.Instant createdAt) {}

    /** Every phone that a run looked at, each as its newest look found it, by name. */
    Page<Seen> phones(String cluster, DeviceFilter filter, int page, int size);

    /** The phones behind a name, for reading them all piece by piece. */
    List<Seen> phonesAfter(String cluster, DeviceFilter filter, String name, int most);

    /** The runs that a phone was part of, the newest first. */
    List<Part> parts(String cluster, String device);

    /** What a run saw of a phone: the later look where there are two; nothing when there was none. */
    Optional<PhoneSight> sight(long runId, String device);

    /**
     * How many phones could not be helped from afar if their trust broke tonight, and what would help now.
     *
     * @param matrix that of the cluster
     */
    Forecast forecast(String cluster, MatrixView matrix);

    /** The phones that a way of running again takes, by name. */
    List<String> again(long runId, Again which);

    /** Those of the named phones of a run that are not verified, by name: only they can be run again. */
    List<String> unverified(long runId, Collection<String> names);
}
