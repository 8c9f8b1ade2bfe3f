package org.upgradenight.simulator.phone;

import java.util.Optional;
import org.upgradenight.simulator.handset.TrustList;

/** The phone's ITL: whom it believes. A phone without one believes the first that comes (Cisco security guide). */
final class TrustStore {

    /** What came of a new list. */
    enum Update {
        SAME,
        FIRST,
        UPDATED,
        REFUSED
    }

    private final boolean supported;
    private TrustList installed;

    /** @param supported whether the model knows trust lists at all; one that does not never has any */
    TrustStore(boolean supported, TrustList installed) {
        this.supported = supported;
        force(installed);
    }

    boolean supported() {
        return supported;
    }

    /** How the list stands against the one that is offered. */
    PhoneState.TrustState against(TrustList offered) {
        if (!supported) {
            return PhoneState.TrustState.UNSUPPORTED;
        }
        if (installed == null) {
            return PhoneState.TrustState.NONE;
        }
        boolean same = installed.generation() == offered.generation();
        return same ? PhoneState.TrustState.GOOD : PhoneState.TrustState.STALE;
    }

    Optional<TrustList> installed() {
        return Optional.ofNullable(installed);
    }

    boolean trusts(TrustList offered) {
        return installed == null || installed.signer().equals(offered.signer());
    }

    Update offer(TrustList offered, boolean vouched) {
        if (installed == null) {
            installed = offered;
            return Update.FIRST;
        }
        if (installed.generation() == offered.generation()) {
            return Update.SAME;
        }
        if (trusts(offered) || vouched) {
            installed = offered;
            return Update.UPDATED;
        }
        return Update.REFUSED;
    }

    void erase() {
        installed = null;
    }

    void force(TrustList list) {
        installed = supported ? list : null;
    }
}
