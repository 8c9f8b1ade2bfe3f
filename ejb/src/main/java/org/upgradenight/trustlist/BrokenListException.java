package org.upgradenight.trustlist;

/** Ends the reading of a file that is no trust list; never leaves this room. */
final class BrokenListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenListException(String what) {
        super(what);
    }
}
