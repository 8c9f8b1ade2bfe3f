package org.upgradenight.callmanager.axl;

import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.xml.XmlElement;

/** What became of one request. Faults that no repetition mends (login, role, certificate) are thrown instead. */
sealed interface AxlAnswer {

    /**
     * Done.
     *
     * @param text the answer as it came, for what must be kept byte for byte
     * @param content the operation's {@code return} element, the response itself where there is none
     */
    record Success(String text, XmlElement content) implements AxlAnswer {}

    /** A SOAP fault: the server understood and says no. */
    record Fault(AxlFault fault) implements AxlAnswer {}

    /** The server was too busy and did nothing. */
    record Busy(String reason) implements AxlAnswer {}

    /** No answer: whether the server did anything is not known. */
    record Lost(CallManagerException cause) implements AxlAnswer {}

    /** The server does not speak this schema version. It did nothing. */
    record OtherVersions(String page) implements AxlAnswer {}

    /** How the count of requests calls it. */
    default String word() {
        if (this instanceof Success) {
            return "ok";
        }
        if (this instanceof Fault) {
            return "fault";
        }
        if (this instanceof Busy) {
            return "busy";
        }
        return this instanceof Lost ? "lost" : "other_version";
    }
}
