package org.upgradenight.phone.cti;

import java.util.concurrent.TimeoutException;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PhonePages;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.phone.StatusMessages;

/**
 * Over CTI a phone has no pages. Who it is the cluster itself vouches for: a terminal is the device of that name, and its
 * signalling is what the cluster registered.
 */
final class CtiPages implements PhonePages {

    private static final String NONE = "no pages over CTI";
    private static final int MAC = 3;

    private final JtapiLine line;

    CtiPages(JtapiLine line) {
        this.line = line;
    }

    @Override
    public PageAnswer<DevicePage> device(Phone phone, Trail trail) {
        try {
            return line.inService(phone)
                    ? new PageAnswer.Page<>(identity(phone))
                    : new PageAnswer.Silent<>("out of service at the CTI manager");
        } catch (TimeoutException | Jtapi.JtapiException unheard) {
            return new PageAnswer.Silent<>(String.valueOf(unheard.getMessage()));
        }
    }

    private static DevicePage identity(Phone phone) {
        String name = phone.name().value();
        return new DevicePage(name.substring(MAC), name, "", phone.load(), "", "", ShownSettings.NONE);
    }

    @Override
    public PageAnswer<NetworkPage> network(Phone phone, Trail trail) {
        return new PageAnswer.Silent<>(NONE);
    }

    @Override
    public PageAnswer<PortPage> port(Phone phone, Trail trail) {
        return new PageAnswer.Silent<>(NONE);
    }

    @Override
    public PageAnswer<StatusMessages> statusMessages(Phone phone, Trail trail) {
        return new PageAnswer.Silent<>(NONE);
    }
}
