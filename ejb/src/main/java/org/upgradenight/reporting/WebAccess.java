package org.upgradenight.reporting;

/** What is known of a phone's web server, as Table 14 counts it. */
public enum WebAccess {
    ENABLED,
    DISABLED,
    NOT_MEASURED;

    /** The silence of a phone that is not registered tells nothing of its settings: it may be unplugged. */
    static WebAccess of(ReportedPhone phone) {
        if (phone.look().isEmpty()) {
            return NOT_MEASURED;
        }
        return switch (phone.look().get().web()) {
            case ONLINE -> ENABLED;
            case FORBIDDEN -> DISABLED;
            case OFFLINE -> phone.registered() ? DISABLED : NOT_MEASURED;
            case NOT_A_PHONE -> NOT_MEASURED;
        };
    }
}
