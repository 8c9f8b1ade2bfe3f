package org.upgradenight.phone;

import org.upgradenight.inventory.Trail;

/**
 * A phone's web pages. Every call is one exchange, or a few when a page has several known forms, each under a
 * whole-exchange deadline and a byte cap; no call throws for what a phone does. None of these sends credentials.
 */
public interface PhonePages {

    PageAnswer<DevicePage> device(Phone phone, Trail trail);

    PageAnswer<NetworkPage> network(Phone phone, Trail trail);

    /** The port towards the switch. */
    PageAnswer<PortPage> port(Phone phone, Trail trail);

    PageAnswer<StatusMessages> statusMessages(Phone phone, Trail trail);
}
