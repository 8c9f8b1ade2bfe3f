package org.upgradenight.simulator.population;

import java.util.Arrays;
import org.upgradenight.simulator.handset.PhoneModel;

/** The load that the cluster hands to phones of a model and protocol that have none of their own: its device defaults. */
public record DefaultLoads(String model, String protocol, String load) {

    private static final int NEWEST = 12;

    /** The load for devices of a model as the cluster names it, one that nobody runs where it is none of this estate. */
    public static String named(String model, String protocol) {
        return Arrays.stream(PhoneModel.values())
                .filter(known -> known.axlName().equals(model))
                .map(known -> of(known, protocol).load())
                .findFirst()
                .orElse("default-" + model.replaceAll("[^0-9]", "") + "-" + protocol);
    }

    /** That of one model and protocol. */
    public static DefaultLoads of(PhoneModel model, String protocol) {
        return new DefaultLoads(model.axlName(), protocol, Identities.load(model, protocol, NEWEST));
    }
}
