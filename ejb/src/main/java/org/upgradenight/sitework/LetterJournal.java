package org.upgradenight.sitework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal of letters. Every call is a transaction of its own, so that what is journalled outlives the sending. */
public interface LetterJournal {

    /** The newest revision for each site of a run. */
    List<Letter> newest(long runId);

    /** Every revision of every site, by site and revision. */
    List<LetterView> views(long runId);

    /** The ids of the letters that wait to be sent, those with the fewest tries first. */
    List<Long> pending(long runId);

    /** The ids of the letters that were left to the server and that it is time to try again, longest due first. */
    List<Long> due(Instant now);

    Optional<Letter> find(long id);

    /**
     * Takes a letter in hand, on however many servers: until its try is noted, or until that time, nobody else is given it.
     *
     * @return nothing when it waits no more, or somebody else has it in hand
     */
    Optional<Letter> claim(long id, Instant until);

    /**
     * Journals a new letter, and in the same transaction closes the unsent ones that it replaces.
     *
     * @param linkHash the hash of its link's secret, empty when it has none
     */
    void add(Letter letter, String whyOthersClose, String linkHash);

    /** Makes an unsent letter wait again, for these recipients. */
    void reopen(long id, String recipients, AddressedTo addressedTo);

    /** Leaves a waiting letter to the server, which tries it again at that time. */
    void leave(long id, Instant nextTry);

    /** Closes an unsent letter as FAILED without counting a try. */
    void close(long id, String reason);

    /** Counts one try and what it came to. */
    void tried(long id, LetterState state, String lastError);
}
