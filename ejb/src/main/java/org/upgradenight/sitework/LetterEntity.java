package org.upgradenight.sitework;

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

/** A row of {@code letter}. */
@Entity(name = "Letter")
@Table(name = "letter")
class LetterEntity {
    private static final int LONGEST_ERROR = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String cluster;
    private String site;
    private int revision;
    private String recipients;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressed_to", columnDefinition = "varchar(8)")
    private AddressedTo addressedTo;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private LetterState state;

    @Column(name = "message_id")
    private String messageId;

    private String subject;
    private String body;
    private String html;
    private String csv;
    private int devices;
    private int tries;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "sealed_link")
    private String sealedLink;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected LetterEntity() {}

    LetterEntity(Letter letter, Instant now) {
        runId = letter.runId();
        cluster = letter.cluster();
        site = letter.site();
        revision = letter.revision();
        recipients = letter.recipients();
        addressedTo = letter.addressedTo();
        state = letter.state();
        messageId = letter.messageId();
        sealedLink = letter.sealedLink();
        subject = letter.content().subject();
        body = letter.content().body();
        html = letter.content().html();
        csv = letter.content().csv();
        devices = letter.content().devices();
        lastError = cut(letter.lastError());
        createdAt = now;
    }

    void reopen(String newRecipients, AddressedTo now) {
        recipients = newRecipients;
        addressedTo = now;
        nextTryAt = null;
        state = LetterState.PENDING;
        tries = 0;
        lastError = "";
    }

    void close(String reason) {
        state = LetterState.FAILED;
        nextTryAt = null;
        lastError = cut(reason);
    }

    void leave(Instant at) {
        nextTryAt = at;
    }

    void tried(LetterState next, String error, Instant now) {
        tries++;
        claimedUntil = null;
        nextTryAt = next == LetterState.PENDING ? nextTryAt : null;
        state = next;
        lastError = cut(error);
        sentAt = next == LetterState.SENT ? now : sentAt;
    }

    boolean pending() {
        return state == LetterState.PENDING;
    }

    boolean sent() {
        return state == LetterState.SENT;
    }

    Letter letter() {
        return new Letter(
                id,
                runId,
                cluster,
                site,
                revision,
                recipients,
                addressedTo,
                state,
                messageId,
                new LetterContent(subject, body, html, csv, devices),
                sealedLink,
                tries,
                lastError,
                createdAt,
                Optional.ofNullable(nextTryAt));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
