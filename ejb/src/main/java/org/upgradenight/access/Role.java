package org.upgradenight.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a user may do. The first four contain each other; approver and auditor stand beside them and may look. */
public enum Role {
    VIEWER,
    OPERATOR,
    REMEDIATOR,
    ADMIN,
    APPROVER,
    AUDITOR;

    /** The role as the API, the console and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role and every role that it contains. */
    public Set<Role> reach() {
        return switch (this) {
            case VIEWER -> EnumSet.of(VIEWER);
            case OPERATOR -> EnumSet.of(VIEWER, OPERATOR);
            case REMEDIATOR -> EnumSet.of(VIEWER, OPERATOR, REMEDIATOR);
            case ADMIN -> EnumSet.of(VIEWER, OPERATOR, REMEDIATOR, ADMIN, AUDITOR);
            case APPROVER -> EnumSet.of(VIEWER, APPROVER);
            case AUDITOR -> EnumSet.of(VIEWER, AUDITOR);
        };
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
