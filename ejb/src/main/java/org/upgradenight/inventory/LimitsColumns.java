package org.upgradenight.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/** The columns of a cluster's limits. */
@Embeddable
class LimitsColumns {

    @Column(name = "window_size", nullable = false)
    private int window;

    @Column(name = "per_site", nullable = false)
    private int perSite;

    @Column(name = "ris_per_minute", nullable = false)
    private int risPerMinute;

    @Column(name = "resets_per_minute", nullable = false)
    private int resetsPerMinute;

    @Column(name = "key_pace_millis", nullable = false)
    private long keyPaceMillis;

    @Column(name = "poll_millis", nullable = false)
    private long pollMillis;

    @Column(name = "conversation_deadline_seconds", nullable = false)
    private long conversationDeadlineSeconds;

    @Column(name = "press_without_call_state", nullable = false)
    private boolean pressWithoutCallState;

    @Column(name = "press_without_screen", nullable = false)
    private boolean pressWithoutScreen;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "ris_chunk", nullable = false)
    private int risChunk;

    @Column(name = "restart_batch", nullable = false)
    private int restartBatch;

    @Column(nullable = false)
    private boolean screenshots;

    protected LimitsColumns() {}

    LimitsColumns(Limits limits) {
        window = limits.window();
        perSite = limits.perSite();
        risPerMinute = limits.risPerMinute();
        resetsPerMinute = limits.resetsPerMinute();
        keyPaceMillis = limits.keyPace().toMillis();
        pollMillis = limits.poll().toMillis();
        conversationDeadlineSeconds = limits.conversationDeadline().toSeconds();
        pressWithoutCallState = limits.pressWithoutCallState();
        pressWithoutScreen = limits.pressWithoutScreen();
        attempts = limits.attempts();
        risChunk = limits.risChunk();
        restartBatch = limits.restartBatch();
        screenshots = limits.screenshots();
    }

    Limits limits() {
        return new Limits(
                window,
                perSite,
                risPerMinute,
                resetsPerMinute,
                Duration.ofMillis(keyPaceMillis),
                Duration.ofMillis(pollMillis),
                Duration.ofSeconds(conversationDeadlineSeconds),
                pressWithoutCallState,
                pressWithoutScreen,
                attempts,
                risChunk,
                restartBatch,
                screenshots);
    }
}
