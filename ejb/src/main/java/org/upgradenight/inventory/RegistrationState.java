package org.upgradenight.inventory;

/** How a phone stands with its cluster, in RIS's words; {@link #UNKNOWN} when RIS does not know the phone at all. */
public enum RegistrationState {
    REGISTERED("Registered"),
    PARTIALLY_REGISTERED("PartiallyRegistered"),
    UNREGISTERED("UnRegistered"),
    REJECTED("Rejected"),
    UNKNOWN("Unknown");

    private final String word;

    RegistrationState(String word) {
        this.word = word;
    }

    /** The word that RIS and our interfaces use. */
    public String word() {
        return word;
    }

    /** Reads RIS's word; a word never seen before is {@link #UNKNOWN}. */
    public static RegistrationState of(String word) {
        for (RegistrationState state : values()) {
            if (state.word.equalsIgnoreCase(word.strip())) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
