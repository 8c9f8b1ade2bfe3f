package org.upgradenight.callmanager.xml;

/** A text that is not well-formed XML, or more of it than anybody sends in good faith. */
public final class MalformedXmlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedXmlException(String message) {
        super(message);
    }

    public MalformedXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
