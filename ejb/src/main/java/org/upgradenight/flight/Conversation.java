package org.upgradenight.flight;

/**
 * A conversation with one phone: straight-line blocking code, turn by turn. Its turns never overlap, though they may
 * run on different threads. It keeps the phone's failures as values; what it throws is a fault of the environment and
 * ends the flight.
 */
public interface Conversation<R> {

    /** Which phone. */
    String device();

    /** At which site, for the per-site cap. */
    String site();

    /** Talks until there is a result or something to wait for. */
    Turn<R> turn();
}
