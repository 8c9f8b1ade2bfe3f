package org.upgradenight.run;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;

/**
 * What an operator may choose for a run beside its scope.
 *
 * @param level how high up a preparation changes values
 * @param temporaryUser whether a preparation makes a user of its own for the keys
 * @param hardening what a restoration puts in place of prior values
 */
public record RunChoices(Level level, boolean temporaryUser, Optional<Hardening> hardening) {

    /** What nobody chose: phones are changed one by one, by the user that the cluster has, and get back what they had. */
    public static final RunChoices NONE = new RunChoices(Level.DEVICE, false, Optional.empty());

    public RunChoices {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(hardening, "hardening");
    }

    /** For a column; nothing when nothing is chosen. {@link #read} reads it. */
    public Optional<String> text() {
        return equals(NONE)
                ? Optional.empty()
                : Optional.of(level + ";" + temporaryUser + ";"
                        + hardening.map(Hardening::text).orElse(""));
    }

    /** Reads {@link #text}; an empty one says nothing as well. */
    public static RunChoices read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        String[] parts = text.split(";", 3);
        return new RunChoices(Level.valueOf(parts[0]), Boolean.parseBoolean(parts[1]), Hardening.read(parts[2]));
    }

    /** @throws IllegalArgumentException when something is chosen that the job does not do */
    RunChoices fitting(JobName job) {
        if (job != JobName.PRE_UPGRADE_PREPARATION && (level != Level.DEVICE || temporaryUser)) {
            throw new IllegalArgumentException("level and temporaryUser belong to pre-upgrade-preparation");
        }
        if (job != JobName.POST_UPGRADE_RESTORATION && hardening.isPresent()) {
            throw new IllegalArgumentException("hardening belongs to post-upgrade-restoration");
        }
        return this;
    }
}
