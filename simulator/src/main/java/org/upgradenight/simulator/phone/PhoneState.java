package org.upgradenight.simulator.phone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.StatusMessage;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.menu.Menu;

/**
 * Everything about a phone at one instant.
 *
 * @param webOn its port answers now
 * @param showing the open menu, if any
 * @param booting it is on its way up
 */
public record PhoneState(
        Registration registration,
        PhoneConfig config,
        boolean webOn,
        boolean booting,
        Optional<TrustList> trustList,
        TrustState trust,
        boolean inCall,
        Optional<Menu> showing,
        boolean dialling,
        List<StatusMessage> messages,
        Set<Fault> faults,
        Tally tally) {

    /** How the ITL stands against the one that TFTP offers. */
    public enum TrustState {
        GOOD,
        STALE,
        NONE,
        /** The model knows no such thing. */
        UNSUPPORTED
    }

    /** The URL that it asks about who may press its keys; a model without trust lists makes no secure request at all. */
    public String authenticationUrl() {
        return trust == TrustState.UNSUPPORTED ? config.authenticationUrl() : config.authenticationUrlInForce();
    }
}
