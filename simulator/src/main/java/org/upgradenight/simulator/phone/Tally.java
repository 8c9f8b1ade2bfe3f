package org.upgradenight.simulator.phone;

/**
 * What was done to a phone, good and bad, as the truth tells it.
 *
 * @param erased how often Erase took an ITL away
 * @param erasedEmpty how often Erase was pressed with no ITL left
 * @param sequences how often the erase menu was entered
 * @param sequencesAfterErase of these, how often after an erase had already worked
 * @param sequencesAfterGood of these, how often after an erase while the new ITL was already good
 * @param keys keys that reached the phone
 * @param keysDuringCall keys pressed into a call
 * @param keysDropped keys that came too fast, or too soon after the unlock
 * @param dialled how often a key started to dial
 * @param wiped settings or network settings lost, or service mode changed
 * @param restarts restarts of any cause
 */
public record Tally(
        int erased,
        int erasedEmpty,
        int sequences,
        int sequencesAfterErase,
        int sequencesAfterGood,
        int keys,
        int keysDuringCall,
        int keysDropped,
        int dialled,
        int wiped,
        int restarts) {

    static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Tally withErase(boolean empty) {
        return new Tally(
                erased + (empty ? 0 : 1),
                erasedEmpty + (empty ? 1 : 0),
                sequences,
                sequencesAfterErase,
                sequencesAfterGood,
                keys,
                keysDuringCall,
                keysDropped,
                dialled,
                wiped,
                restarts);
    }

    Tally withSequence(boolean good) {
        boolean after = erased > 0;
        return new Tally(
                erased,
                erasedEmpty,
                sequences + 1,
                sequencesAfterErase + (after ? 1 : 0),
                sequencesAfterGood + (after && good ? 1 : 0),
                keys,
                keysDuringCall,
                keysDropped,
                dialled,
                wiped,
                restarts);
    }

    Tally withKey(boolean inCall, boolean dropped) {
        return new Tally(
                erased,
                erasedEmpty,
                sequences,
                sequencesAfterErase,
                sequencesAfterGood,
                keys + 1,
                keysDuringCall + (inCall ? 1 : 0),
                keysDropped + (dropped ? 1 : 0),
                dialled,
                wiped,
                restarts);
    }

    Tally with(int moreDialled, int moreWiped, int moreRestarts) {
        return new Tally(
                erased,
                erasedEmpty,
                sequences,
                sequencesAfterErase,
                sequencesAfterGood,
                keys,
                keysDuringCall,
                keysDropped,
                dialled + moreDialled,
                wiped + moreWiped,
                restarts + moreRestarts);
    }
}
