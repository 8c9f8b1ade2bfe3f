package org.upgradenight.simulator.population;

import java.util.List;
import java.util.Map;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.Tongue;

/**
 * How the estate shall be.
 *
 * @param firstAddress first phone address; the others count up from it, leaving out .0 and .255
 * @param models weight of each model
 * @param faults percent of phones with each fault; a phone has one at most
 * @param oldLoadsPercent 7841s on a load whose menus differ
 * @param telling7800Percent 7841s that tell their screen; Cisco documents that for others only
 * @param localisedPercent phones whose pages and menus are in another language
 * @param tongues those languages, in turns
 * @param calm every phone registered, web access and settings access on, no oddities of configuration
 */
public record Census(
        int phones,
        long seed,
        int sites,
        String firstAddress,
        Map<PhoneModel, Integer> models,
        Map<Fault, Double> faults,
        int oldLoadsPercent,
        int telling7800Percent,
        int localisedPercent,
        List<Tongue> tongues,
        boolean calm) {}
