package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code run_message}. */
@Entity
@Table(name = "run_message")
class RunMessageEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private Instant at;
    private String code;
    private String text;
    private String subject;

    protected RunMessageEntity() {}

    /**
     * Splits a catalogue's text ({@code UN6001: ...}) into its code and its words.
     *
     * @param subject the part of the run that it is about; empty for the whole
     */
    RunMessageEntity(long runId, Instant at, String subject, String message) {
        this.runId = runId;
        this.subject = subject;
        this.at = at;
        int colon = message.indexOf(": ");
        boolean coded = message.startsWith("UN") && colon > 0 && colon < 12;
        this.code = coded ? message.substring(0, colon) : "";
        String words = coded ? message.substring(colon + 2) : message;
        this.text = words.length() > 4000 ? words.substring(0, 4000) : words;
    }
}
