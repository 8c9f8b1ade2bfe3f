package org.upgradenight.preparation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.callmanager.VendorConfig;

/** A row of {@code prior_setting}: one setting as it was before ours. */
@Entity
@Table(name = "prior_setting")
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class PriorSetting {

    private static final int LONGEST_NOTE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String cluster;
    private String device;

    @Enumerated(EnumType.STRING)
    private Place layer;

    private String element;

    @Column(name = "prior_value")
    private String priorValue;

    @Column(name = "our_value")
    private String ourValue;

    @Column(name = "prior_document")
    private String priorDocument;

    @Column(name = "our_document")
    private String ourDocument;

    @Enumerated(EnumType.STRING)
    private PriorState state;

    /** Unique while the setting waits to be put back, so that one setting is never recorded twice. */
    @Column(name = "open_key")
    private String openKey;

    private long epoch;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "restored_at")
    private Instant restoredAt;

    @Column(name = "restored_by_run")
    private Long restoredByRun;

    /** Why it still waits, or why it was closed, in a stable word. */
    private String reason;

    private String note;

    protected PriorSetting() {}

    PriorSetting(
            long runId,
            String cluster,
            Place place,
            String holder,
            Change change,
            VendorConfig prior,
            VendorConfig ours,
            long epoch,
            Instant now) {
        this.runId = runId;
        this.cluster = cluster;
        this.device = holder;
        this.epoch = epoch;
        layer = place;
        element = change.element();
        priorValue = change.from().orElse(null);
        ourValue = change.to();
        priorDocument = prior.xml();
        ourDocument = ours.xml();
        state = PriorState.INTENDED;
        openKey = place.openKey(cluster, holder, element);
        recordedAt = now;
        because("", "");
    }

    /** The run that changed it. */
    public long run() {
        return runId;
    }

    public Place place() {
        return layer;
    }

    /** The phone, or who holds the value where phones share it. */
    public String device() {
        return device;
    }

    public String element() {
        return element;
    }

    public Optional<String> prior() {
        return Optional.ofNullable(priorValue);
    }

    public String ours() {
        return ourValue;
    }

    public VendorConfig priorDocument() {
        return new VendorConfig(priorDocument);
    }

    public VendorConfig ourDocument() {
        return new VendorConfig(ourDocument);
    }

    public boolean open() {
        return openKey != null;
    }

    /** Another value of ours is about to take its place; the prior value stays. */
    void intendedAnew(Change change, VendorConfig before, VendorConfig ours) {
        ourValue = change.to();
        priorDocument = before.xml();
        ourDocument = ours.xml();
        state = PriorState.INTENDED;
        because("", "");
    }

    void written(Instant now) {
        if (state == PriorState.INTENDED) {
            state = PriorState.WRITTEN;
            writtenAt = now;
        }
    }

    void awaitsPhone() {
        state = PriorState.AWAITING_PHONE;
        because("NOT_SEEN_YET", "");
    }

    /** It still waits, and the operator reads why. */
    void because(String word, String words) {
        reason = word;
        note = words.length() > LONGEST_NOTE ? words.substring(0, LONGEST_NOTE) : words;
    }

    void close(PriorState end, long byRun, Instant now) {
        state = end;
        openKey = null;
        restoredAt = now;
        restoredByRun = byRun;
    }
}
