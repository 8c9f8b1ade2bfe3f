package org.upgradenight.secrets;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the operator is told about stored secrets. Codes UN1090 to UN1099; never reused. */
@MessageBundle(projectCode = "UN", length = 4)
interface SecretsMessages {

    SecretsMessages MESSAGES = Messages.getBundle(MethodHandles.lookup(), SecretsMessages.class);

    @Message(
            id = 1090,
            value =
                    "The stored secret %s cannot be opened with the key in %s: put back the key file with which it was stored,"
                            + " or enter the secret anew")
    String cannotOpen(String purpose, String keyFile);

    @Message(id = 1091, value = "The key file %s is damaged: it holds 32 bytes as Base64. Put it back from a backup")
    String damagedKey(String keyFile);

    @Message(id = 1092, value = "The key file %s can neither be read nor made: %s")
    String noKey(String keyFile, String reason);

    @Message(id = 1093, value = "The data folder is not set: set UPGRADE_NIGHT_HOME")
    String noHome();
}
