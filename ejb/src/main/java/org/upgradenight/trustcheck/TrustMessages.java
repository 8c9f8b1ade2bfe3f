package org.upgradenight.trustcheck;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about the cluster's trust. Codes UN2200 to UN2229; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
interface TrustMessages {

    TrustMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), TrustMessages.class);

    @Message(id = 2200, value = "%s offers an ITL with %d certificates, %d bytes")
    String offered(String node, int certificates, int bytes);

    @Message(id = 2201, value = "%s offers no ITL: it is no TFTP server, or its Cisco TFTP service has to be restarted")
    String notOffered(String node);

    @Message(id = 2202, value = "The ITL of %s cannot be had: %s")
    String unreachable(String node, String reason);

    @Message(
            id = 2203,
            value = "No node offers an ITL: activate Cisco TFTP, and restart Cisco Trust Verification Service and then"
                    + " Cisco TFTP")
    String noneOffered();

    @Message(
            id = 2204,
            value = "The nodes offer %d different ITLs: phones that change their TFTP server may refuse the other one."
                    + " Restart Cisco Trust Verification Service and then Cisco TFTP on every node, and look again")
    String different(int lists);

    @Message(id = 2205, value = "All nodes that offer an ITL offer the same")
    String same();

    @Message(
            id = 2206,
            value =
                    "The ITL of %s has %d certificates in %d bytes: phones fail above 64 kB, some 39 certificates. Delete"
                            + " old certificates from the trust stores")
    String tooLarge(String node, int certificates, int bytes);

    @Message(id = 2207, value = "The ITL of %s cannot be read: %s")
    String unreadable(String node, String reason);

    @Message(id = 2208, value = "The certificate %s in the ITL has expired on %s: renew it before the upgrade")
    String expired(String subject, String day);

    @Message(
            id = 2209,
            value =
                    "The certificate %s in the ITL expires on %s: renewing it changes the ITL, so do not do both in one night")
    String due(String subject, String day);

    @Message(
            id = 2210,
            value =
                    "The ITL names no Trust Verification Service: phones cannot ask about a certificate that they do not know")
    String noVerifier();

    @Message(
            id = 2211,
            value = "Prepare Cluster for Rollback to pre 8.0 is True: phones get empty ITLs, and HTTPS services do not"
                    + " work. Set it to False again before migrating")
    String rollbackOn();

    @Message(id = 2212, value = "Prepare Cluster for Rollback to pre 8.0 is False")
    String rollbackOff();

    @Message(id = 2213, value = "The enterprise parameter %s is not told: look at it in the administration's pages")
    String parameterUnknown(String name);

    @Message(
            id = 2214,
            value =
                    "The cluster is in mixed mode (ClusterSecurityMode %s): phones hold a CTL besides the ITL. Have the CTL"
                            + " signed anew after certificates change (utils ctl update), and keep its signers' tokens at hand")
    String mixedMode(String mode);

    @Message(id = 2215, value = "The cluster is not in mixed mode")
    String notMixed();

    @Message(
            id = 2216,
            value = "%s does not answer on port %d: phones that use it cannot verify a new ITL. Start Cisco Trust"
                    + " Verification Service there, or open the port for this server")
    String noVerifierAt(String node, int port);

    @Message(id = 2217, value = "%s answers on port %d (Trust Verification Service)")
    String verifierAt(String node, int port);
}
