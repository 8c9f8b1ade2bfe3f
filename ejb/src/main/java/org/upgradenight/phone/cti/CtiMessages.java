package org.upgradenight.phone.cti;

import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;
import org.upgradenight.phone.CtiUnavailableException;

/** What this room says to the operator, UN2230 to UN2249. */
@MessageBundle(projectCode = "UN", length = 4)
interface CtiMessages {

    CtiMessages MESSAGES = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), CtiMessages.class);

    @Message(
            id = 2230,
            value = "There is no jtapi.jar in %s: download it from the cluster (Application > Plugins, Cisco JTAPI) and"
                    + " put it there")
    CtiUnavailableException noLibrary(String folder);

    @Message(id = 2231, value = "Cluster %s names no CTI managers")
    CtiUnavailableException noManagers(String cluster);

    @Message(id = 2232, value = "The library in %s is not the JTAPI library of a CUCM cluster: it has no %s")
    CtiUnavailableException notTheLibrary(String folder, String missing, @Cause Exception cause);

    @Message(
            id = 2233,
            value =
                    "CTI manager %s refuses user %s or does not answer (%s): the user needs the role Standard CTI Enabled"
                            + " and control of the phones, and Cisco CTIManager has to run there")
    CtiUnavailableException refused(String managers, String user, String words);

    @Message(id = 2234, value = "The connection to CTI manager %s did not come into service within %d seconds")
    CtiUnavailableException notInService(String managers, long seconds);

    @Message(id = 2235, value = "A CTI manager is a host name or an address, not %s")
    IllegalArgumentException notAManager(String text);

    @Message(id = 2236, value = "A cluster has at most %d CTI managers")
    IllegalArgumentException tooManyManagers(int most);

    @Message(
            id = 2237,
            value = "JTAPI cannot be given a name or password with a semicolon: change that of user %s on the cluster")
    CtiUnavailableException unspeakable(String user);
}
