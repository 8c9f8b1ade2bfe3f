package org.upgradenight.trustlist;

import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What is wrong with a trust list that a server offers, UN2070 to UN2089. */
@MessageBundle(projectCode = "UN", length = 4)
interface TrustListWords {

    TrustListWords MESSAGES = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), TrustListWords.class);

    @Message(id = 2070, value = "the file is no trust list: %s")
    String broken(String what);

    @Message(id = 2071, value = "its signature is wrong: phones refuse it")
    String badSignature();

    @Message(id = 2072, value = "it holds no certificate of its own signer %s, so its signature cannot be verified")
    String noSigner(String signer);

    @Message(id = 2073, value = "it is signed by an algorithm that is not known here")
    String unknownAlgorithm();

    @Message(id = 2074, value = "it holds %d certificates; above %d the file outgrows what phones can take")
    String tooMany(int certificates, int most);

    @Message(id = 2075, value = "it has %d bytes; phones fail on more than 64 KB")
    String tooLarge(int bytes);

    @Message(id = 2076, value = "the certificate %s expires soon, at %s")
    String expiring(String subject, String end);

    @Message(id = 2077, value = "the certificate %s has expired at %s")
    String expired(String subject, String end);
}
