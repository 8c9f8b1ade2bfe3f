package org.upgradenight.mail;

/** Hands letters to a mail server. */
public interface Postman {
    /**
     * Hands over one letter and waits, for a bounded time, for the server's word. When the answer is lost on the way the
     * letter may have been taken all the same; a second try carries the same Message-ID.
     */
    Delivery send(OutgoingMail mail);

    /** The domain of the sender's address, for Message-IDs. */
    String domain();
}
