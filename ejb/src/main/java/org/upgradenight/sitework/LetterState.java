package org.upgradenight.sitework;

/** Where a letter stands. FAILED letters are tried again by the next run of the mail job unless one replaced them. */
public enum LetterState {
    PENDING,
    SENT,
    FAILED
}
