package javax.telephony;

/** A connection to a CTI manager, with one user's terminals. */
public interface Provider {

    int IN_SERVICE = 0x10;
    int OUT_OF_SERVICE = 0x11;
    int SHUTDOWN = 0x12;

    int getState();

    /** The user's terminal of that name. */
    Terminal getTerminal(String name) throws InvalidArgumentException;

    void shutdown();
}
