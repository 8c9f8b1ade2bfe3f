package org.upgradenight.notice;

/** A way to tell somebody. */
public enum Channel {
    MAIL,
    WEBHOOK
}
