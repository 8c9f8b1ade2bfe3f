package org.upgradenight.callmanager;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about clusters: what is wrong and what to do. Codes UN2100 to UN2199; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
public interface CallManagerMessages {

    CallManagerMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), CallManagerMessages.class);

    @Message(id = 2101, value = "The host %s is not known: check the publisher's name and this server's DNS")
    String unknownHost(String host);

    @Message(
            id = 2102,
            value = "%s does not accept connections on port %d (%s): check that it is up and the port is right")
    String noConnection(String host, int port, String reason);

    @Message(
            id = 2103,
            value =
                    "The certificate of %s is not trusted: %s, SHA-256 %s. Compare the fingerprint on the publisher, then give"
                            + " the certificate as trustedCertificates or set trustOnFirstUse")
    String certificateNotTrusted(String host, String subject, String sha256);

    @Message(
            id = 2104,
            value =
                    "The certificate of %s has changed: pinned is %s, shown is %s (SHA-256 %s). An upgrade may renew it: compare"
                            + " it on the publisher and save the cluster anew to pin the new one")
    String certificateChanged(String host, String pinned, String subject, String sha256);

    @Message(
            id = 2105,
            value =
                    "The certificate of %s (%s, SHA-256 %s) is valid but for another host name: use the name that it carries, or"
                            + " give this very certificate as trustedCertificates")
    String otherHostName(String host, String subject, String sha256);

    @Message(id = 2106, value = "The TLS handshake with %s failed: %s")
    String handshakeFailed(String host, String reason);

    @Message(id = 2107, value = "%s did not answer in full within %d seconds")
    String tooSlow(String host, long seconds);

    @Message(id = 2108, value = "%s answered with more than %d MiB")
    String tooMuch(String host, long mebibytes);

    @Message(id = 2109, value = "The exchange with %s broke off: %s")
    String brokeOff(String host, String reason);

    @Message(id = 2110, value = "Interrupted while waiting for %s")
    String interrupted(String host);

    @Message(id = 2111, value = "The trusted certificates of cluster %s cannot be read: give PEM text (%s)")
    String trustedCertificatesUnreadable(String cluster, String reason);

    @Message(
            id = 2120,
            value = "AXL refused user %s at %s: wrong user or password (for %s also a user who may only read)")
    String axlLoginRefused(String user, String operation, String sameOperation);

    @Message(id = 2121, value = "User %s may not use AXL: give the role Standard AXL API Access")
    String axlRoleMissing(String user);

    @Message(
            id = 2122,
            value = "%s shows no AXL service: activate Cisco AXL Web Service there, or wait until it has started")
    String axlNotThere(String host);

    @Message(id = 2123, value = "The cluster accepts none of the AXL schema versions known here; it offers: %s")
    String axlVersionRefused(String offered);

    @Message(id = 2124, value = "AXL refused %s: %s (code %s)%s")
    String axlFault(String operation, String text, String code, String advice);

    @Message(id = 2125, value = "AXL stayed too busy for %s for %d seconds: %s")
    String axlBusy(String operation, long seconds, String reason);

    @Message(id = 2126, value = "AXL answered %s with HTTP status %d")
    String axlStatus(String operation, int status);

    @Message(id = 2127, value = "What AXL answered to %s cannot be read: %s")
    String axlUnreadable(String operation, String reason);

    @Message(id = 2128, value = "The stored vendorConfig cannot be read (%s) and is left alone")
    String configurationUnreadable(String reason);

    @Message(
            id = 2129,
            value = "The cluster takes the list of devices of application user %s and does not keep it: does somebody"
                    + " else write it at the same time?")
    String listNotKept(String user);

    @Message(
            id = 2140,
            value =
                    "RIS refused user %s: give the roles Standard CCM Admin Users and Standard RealtimeAndTraceCollection")
    String risRoleMissing(String user);

    @Message(id = 2141, value = "RIS refused user %s: wrong user or password, or no role for real-time data")
    String risLoginRefused(String user);

    @Message(id = 2142, value = "RIS failed: %s")
    String risFault(String text);

    @Message(
            id = 2143,
            value = "RIS stayed above its rate for %d seconds: other clients use up the cluster's requests per minute")
    String risTooBusy(long seconds);

    @Message(
            id = 2144,
            value = "RIS answered with HTTP status %d: is Cisco RIS Data Collector active on the publisher?")
    String risStatus(int status);

    @Message(id = 2145, value = "What RIS answered cannot be read: %s")
    String risUnreadable(String reason);

    @Message(id = 2146, value = "The cluster was closed while RIS was being asked")
    String closed();

    @Message(id = 2160, value = "%s has no ITLFile.tlv: is Cisco TFTP active, and has the file been made?")
    String noTrustList(String host);

    @Message(id = 2161, value = "%s answered with HTTP status %d")
    String fileStatus(String host, int status);

    @Message(id = 2162, value = "%s is neither a node of the cluster nor in its phone networks, and is not asked")
    String serverNotAllowed(String host);

    @Message(id = 2163, value = "Not the name of a configuration file")
    String notAFileName();

    @Message(id = 2164, value = "Not the address of a page")
    String noAddress();
}
