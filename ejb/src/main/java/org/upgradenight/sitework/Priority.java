package org.upgradenight.sitework;

/** Who is helped first. */
final class Priority {
    private Priority() {}

    static int of(OpenPhone phone) {
        if (Need.of(phone) == Need.LOOK) {
            return 3;
        }
        return phone.registered() ? 2 : 1;
    }
}
