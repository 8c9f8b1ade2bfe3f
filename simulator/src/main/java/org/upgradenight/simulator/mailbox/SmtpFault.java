package org.upgradenight.simulator.mailbox;

import java.util.Arrays;
import java.util.Optional;

/** Ways in which the mail server misbehaves, by the names that the control API uses. */
public enum SmtpFault {
    NONE("none"),
    /** Hangs up before a word. */
    DOWN("down"),
    /** Answers each recipient with 451. */
    TRY_LATER("4xx"),
    /** Answers each recipient with 550. */
    REFUSE("5xx"),
    /** Waits two seconds before each answer. */
    SLOW("slow"),
    /** Takes the letter and hangs up instead of saying so. */
    ANSWER_LOST("answerLost");

    private final String word;

    SmtpFault(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The fault of that name, any case. */
    public static Optional<SmtpFault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
