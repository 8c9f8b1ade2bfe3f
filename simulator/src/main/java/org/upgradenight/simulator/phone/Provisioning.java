package org.upgradenight.simulator.phone;

import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.TrustList;

/** What a phone asks of its cluster when it boots. */
public interface Provisioning {

    /** The ITL file that TFTP offers now. */
    TrustList offeredTrustList();

    /** Whether a TVS that this phone's old ITL names vouches for the signer of the offered list. */
    boolean vouchesForOffered(String phoneName);

    /** The configuration that CUCM has for the phone now; signed by the signer of the offered list. */
    PhoneConfig configurationOf(String phoneName);

    /** The phone asked TFTP for a file while booting. */
    void served(String phoneName, String file, boolean found);
}
