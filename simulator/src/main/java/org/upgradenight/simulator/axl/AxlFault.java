package org.upgradenight.simulator.axl;

/** A refusal that travels as a SOAP fault with HTTP status 500. */
final class AxlFault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 5007;
    private static final int SIZE = -1;

    private final int code;
    private final boolean misfit;

    AxlFault(int code, String message) {
        this(code, message, false);
    }

    private AxlFault(int code, String message, boolean misfit) {
        super(message);
        this.code = code;
        this.misfit = misfit;
    }

    static AxlFault notFound(String what) {
        return new AxlFault(NOT_FOUND, "Item not valid: The specified " + what + " was not found");
    }

    static AxlFault tooLarge(int matched, int suggested) {
        return new AxlFault(
                SIZE,
                "Query request too large. Total rows matched: " + matched + " rows. Suggestive Row Fetch: less than "
                        + suggested + " rows");
    }

    static AxlFault outOfMemory() {
        return new AxlFault(
                SIZE, "Maximum AXL Memory Allocation Consumed. Please retry once requests in progress have completed");
    }

    static AxlFault invalid(String why) {
        return new AxlFault(SIZE, why);
    }

    /** The request breaks the description of its operation: whoever sent it has a fault. */
    static AxlFault misfit(String why) {
        return new AxlFault(SIZE, why, true);
    }

    boolean isMisfit() {
        return misfit;
    }

    int code() {
        return code;
    }
}
