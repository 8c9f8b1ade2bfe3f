package org.upgradenight.simulator.wire;

import java.util.function.Consumer;
import org.upgradenight.simulator.phone.Phone;

/** Asks the phone's authentication URL. */
public interface Authenticator {

    /** Calls back with true only if the URL in force answered exactly AUTHORIZED. */
    void ask(Phone phone, PhoneRequest.Credentials credentials, Consumer<Boolean> callback);
}
