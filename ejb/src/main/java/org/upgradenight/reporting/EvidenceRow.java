package org.upgradenight.reporting;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.trustlist.TrustListStatus;

/** What was seen on a phone whose list has to go. @param at when, absent when it is not recorded */
public record EvidenceRow(
        String name, String location, TrustListStatus status, String evidence, Optional<Instant> at) {}
