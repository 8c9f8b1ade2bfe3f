package javax.telephony;

/** Hears of a terminal. */
public interface TerminalObserver {

    void terminalChangedEvent(Object[] events);
}
