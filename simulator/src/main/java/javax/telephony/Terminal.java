package javax.telephony;

/** A device under control. */
public interface Terminal {

    String getName();

    /** Only an observed terminal comes into service. */
    void addObserver(TerminalObserver observer);

    void removeObserver(TerminalObserver observer);
}
