package org.upgradenight.notice;

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

/** A row of {@code notice}. */
@Entity(name = "Notice")
@Table(name = "notice")
class NoticeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    private String cluster;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private int occurrence;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String headline;
    private String text;
    private String payload;
    private String state;
    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected NoticeEntity() {}

    NoticeEntity(News news, Channel channel, Instant now) {
        cluster = news.cluster();
        subject = news.subject();
        occasion = news.occasion();
        occurrence = news.occurrence();
        this.channel = channel;
        headline = cut(news.headline(), 500);
        text = cut(news.text(), 8000);
        payload = news.payload();
        state = "PENDING";
        nextTryAt = now;
        lastError = "";
        createdAt = now;
    }

    void sent(Instant now) {
        tries++;
        state = "SENT";
        sentAt = now;
        nextTryAt = null;
        lastError = "";
    }

    void later(String why, Instant next) {
        tries++;
        nextTryAt = next;
        lastError = cut(why, 1000);
    }

    void givenUp(String why) {
        tries++;
        state = "FAILED";
        nextTryAt = null;
        lastError = cut(why, 1000);
    }

    long id() {
        return id;
    }

    String cluster() {
        return cluster;
    }

    Occasion occasion() {
        return occasion;
    }

    Channel channel() {
        return channel;
    }

    String headline() {
        return headline;
    }

    String text() {
        return text;
    }

    String payload() {
        return payload;
    }

    int tries() {
        return tries;
    }

    Instant createdAt() {
        return createdAt;
    }

    Notice notice() {
        return new Notice(
                id,
                occasion.word(),
                channel,
                headline,
                state,
                tries,
                Optional.ofNullable(nextTryAt),
                lastError,
                createdAt,
                Optional.ofNullable(sentAt));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
