package org.upgradenight.callmanager.wire;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;

/** Says in the operator's words why an exchange failed. */
public final class WireFaults {

    private static final int MEBIBYTE = 1024 * 1024;

    private WireFaults() {}

    /** What to throw for an exchange that failed; the certificate decides between stop and retry. */
    public static CallManagerException of(IOException fault, URI uri, ClusterTrust trust, Duration deadline, int cap) {
        String host = uri.getHost();
        if (fault instanceof SSLException) {
            return tls((SSLException) fault, host, trust);
        }
        return new CallManagerUnavailableException(text(fault, uri, host, deadline, cap), fault);
    }

    private static CallManagerException tls(SSLException fault, String host, ClusterTrust trust) {
        if (trust.refusal().isPresent()) {
            return new CallManagerRefusedException(trust.refusal().get(), fault);
        }
        if (fault instanceof SSLPeerUnverifiedException) {
            return new CallManagerRefusedException(trust.otherHostName(), fault);
        }
        return new CallManagerUnavailableException(MESSAGES.handshakeFailed(host, reason(fault)), fault);
    }

    private static String text(IOException fault, URI uri, String host, Duration deadline, int cap) {
        if (fault instanceof UnknownHostException) {
            return MESSAGES.unknownHost(host);
        }
        if (fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof ConnectTimeoutException) {
            return MESSAGES.noConnection(host, uri.getPort(), reason(fault));
        }
        if (fault instanceof ClusterHttp.TooMuchException) {
            return MESSAGES.tooMuch(host, cap / MEBIBYTE);
        }
        if (Thread.currentThread().isInterrupted()) {
            return MESSAGES.interrupted(host);
        }
        if (fault instanceof SocketTimeoutException || fault instanceof InterruptedIOException) {
            return MESSAGES.tooSlow(host, deadline.toSeconds());
        }
        return MESSAGES.brokeOff(host, reason(fault));
    }

    private static String reason(Exception fault) {
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return Text.brief(message);
    }
}
