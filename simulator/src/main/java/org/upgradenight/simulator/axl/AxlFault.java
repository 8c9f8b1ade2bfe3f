package org.upgradenight.simulator.axl;

/** A refusal that travels as a SOAP fault with HTTP status 500. */
final class AxlFault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 5007;
    private static final int SIZE = -1;

    private final int code;

    AxlFault(int code, String message) {
        super(message);
        this.code = code;
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

    int code() {
        return code;
    }
}
