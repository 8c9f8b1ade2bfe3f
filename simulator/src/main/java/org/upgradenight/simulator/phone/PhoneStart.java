package org.upgradenight.simulator.phone;

import java.util.Set;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.TrustList;

/**
 * The state in which a phone enters the story.
 *
 * @param powered an unplugged phone answers nothing, ever
 * @param canRegister a stray phone is up but no CUCM takes it
 */
public record PhoneStart(
        boolean powered,
        boolean canRegister,
        Registration registration,
        PhoneConfig config,
        TrustList trustList,
        Set<Fault> faults) {}
