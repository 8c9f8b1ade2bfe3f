package org.upgradenight.sitework;

import java.time.Instant;
import java.util.Optional;

/**
 * What the journals hold about one phone of a run that is not well yet. Texts are as the cluster and the phone gave them,
 * empty when unknown, and not to be trusted.
 *
 * @param registration the newest registration word of the run
 * @param outcome the recorded outcome's word, empty when none is recorded
 * @param outcomeReason the outcome's reason word
 * @param remedy the newest verdict's remedy word, empty when the phone was never judged
 * @param verdictReason the newest verdict's reason word
 * @param switchPort where the phone hung when a page of it was last read, in this run or an earlier one
 * @param lastSeen when its pages were last read
 * @param lastStale when a look last found that it refuses the cluster's trust list
 */
public record OpenPhone(
        String name,
        String site,
        String model,
        String extension,
        String description,
        String user,
        String location,
        String address,
        String registration,
        String outcome,
        String outcomeReason,
        String remedy,
        String verdictReason,
        SwitchPort switchPort,
        Optional<Instant> lastSeen,
        Optional<Instant> lastStale) {

    /** Whether people can phone with it. */
    boolean registered() {
        return registration.equals("REGISTERED") || registration.equals("PARTIALLY_REGISTERED");
    }

    /**
     * Where a phone is plugged in, and what else the same page told.
     *
     * @param knownSince when that was read; empty when it never was
     * @param earlierRun whether a run before this one read it: the phone has been silent since
     */
    public record SwitchPort(
            String name,
            String address,
            String port,
            String voiceVlan,
            String serial,
            Optional<Instant> knownSince,
            boolean earlierRun) {
        public static final SwitchPort UNKNOWN = new SwitchPort("", "", "", "", "", Optional.empty(), false);

        /** Whether a technician can walk there with it. */
        public boolean known() {
            return !port.isBlank() && !(name.isBlank() && address.isBlank());
        }
    }
}
