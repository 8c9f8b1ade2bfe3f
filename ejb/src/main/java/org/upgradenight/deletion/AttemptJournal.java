package org.upgradenight.deletion;

/** The journal as a conversation uses it: each call returns when its row is committed under the run's lease. */
public interface AttemptJournal {

    /** Opens the phone's next attempt and answers its number. */
    int begin(String device);

    void pressed(String device, int attempt, String reason);

    /** Closes an attempt that is not the conversation's last. */
    void ended(String device, int attempt, AttemptState state, String reason);
}
