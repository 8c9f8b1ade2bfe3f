package org.upgradenight.phonelogin;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about the phones' log-in (UN2280 to UN2289). */
@MessageBundle(projectCode = "UN", length = 4)
public interface PhoneLoginMessages {

    PhoneLoginMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), PhoneLoginMessages.class);

    @Message(
            id = 2280,
            value =
                    "Phones are to ask this server whether a key may be pressed, and would be told %s, which only this machine"
                            + " reaches: set UPGRADE_NIGHT_PHONE_URL to http://HOST:PORT as phones reach this server, and"
                            + " UPGRADE_NIGHT_BIND to an address that they can connect to; or set the cluster's authentication to cucm")
    String loopback(String base);

    @Message(
            id = 2281,
            value =
                    "UPGRADE_NIGHT_PHONE_URL is a plain http:// URL of at most 150 characters, not %s: a phone with a stale"
                            + " trust list cannot use https")
    String notPlain(String base);
}
