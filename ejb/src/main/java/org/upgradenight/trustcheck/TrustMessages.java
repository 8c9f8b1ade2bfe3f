package org.upgradenight.trustcheck;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about the cluster's trust. Codes UN2200 to UN2229; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
interface TrustMessages {

    TrustMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), TrustMessages.class);

    @Message(id = 2200, value = "%s offers an ITL with %d certificates, %d bytes, signed by %s")
    String offered(String node, int certificates, int bytes, String signer);

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

    @Message(
            id = 2218,
            value = "The signature of %s's ITL is wrong: phones refuse it. Restart Cisco TFTP there, and look again")
    String badSignature(String node);

    @Message(
            id = 2219,
            value = "The ITL of %s holds no certificate of its signer %s, so its signature cannot be verified here")
    String noSigner(String node, String signer);

    @Message(id = 2220, value = "The ITL of %s is signed by an algorithm that is not known here")
    String unknownAlgorithm(String node);

    @Message(
            id = 2221,
            value =
                    "In mixed mode, and no node offers a CTL that can be read: have it made anew (utils ctl update CTLFile on"
                            + " the publisher), restart Cisco TFTP, and look again")
    String noCertificateTrustList();

    @Message(
            id = 2222,
            value = "The ITL is another one than at %s (version then %s, now %s); the earlier one holds a key that can"
                    + " sign it, so phones take it by themselves")
    String changedKnown(String then, String versionThen, String versionNow);

    @Message(
            id = 2223,
            value =
                    "The ITL is another one than at %s (version then %s, now %s), signed by %s, whose key the earlier one does"
                            + " not hold: phones take it only where a Trust Verification Service that they know vouches for it. Do"
                            + " a health check, and delete the lists of those that refuse it")
    String changedUnknown(String then, String versionThen, String versionNow, String signer);

    @Message(
            id = 2224,
            value = "Phones of this cluster take the ITL of %s by themselves: theirs holds a key that can sign it")
    String moveTrusted(String target);

    @Message(
            id = 2225,
            value =
                    "Phones of this cluster refuse the ITL of %s, signed by %s: theirs holds no key that can sign it. Before they"
                            + " move, exchange certificates (Bulk Certificate Management: export on both, consolidate, import) and"
                            + " restart Cisco Trust Verification Service, or move with empty lists (Prepare Cluster for Rollback"
                            + " to pre 8.0), or delete their lists after the move")
    String moveUntrusted(String target, String signer);

    @Message(
            id = 2226,
            value =
                    "Whether phones may move to %s cannot be told: one of the two clusters offers no ITL that can be read")
    String moveUnknown(String target);

    @Message(id = 2217, value = "%s answers on port %d (Trust Verification Service)")
    String verifierAt(String node, int port);
}
