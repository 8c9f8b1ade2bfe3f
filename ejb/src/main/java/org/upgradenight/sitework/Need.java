package org.upgradenight.sitework;

/** Whether somebody has to go to a phone. */
enum Need {
    NOTHING,
    LOOK,
    VISIT;

    /**
     * A deletion that did not end verified leaves a phone for a visit, whatever the reason; else the matrix decides. A
     * phone that was left alone although it could be helped from afar needs no visit.
     */
    static Need of(OpenPhone phone) {
        return switch (phone.outcome()) {
            case "VERIFIED" -> NOTHING;
            case "FAILED", "UNCERTAIN", "POSTPONED" -> VISIT;
            default -> byRemedy(phone.remedy());
        };
    }

    private static Need byRemedy(String remedy) {
        return switch (remedy) {
            case "PHYSICAL" -> VISIT;
            case "LOOK" -> LOOK;
            default -> NOTHING;
        };
    }
}
