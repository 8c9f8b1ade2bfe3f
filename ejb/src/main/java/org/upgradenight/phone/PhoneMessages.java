package org.upgradenight.phone;

import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What this room says to the operator, UN2000 to UN2019. */
@MessageBundle(projectCode = "UN", length = 4)
interface PhoneMessages {

    PhoneMessages MESSAGES = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), PhoneMessages.class);

    @Message(id = 2000, value = "Key script %s, line %d: %s")
    IllegalArgumentException brokenScript(String file, int line, String what);

    @Message(id = 2001, value = "Key script %s: %s")
    IllegalArgumentException incompleteScript(String file, String what, @Cause Exception cause);

    @Message(id = 2002, value = "Key scripts %s and %s are both for model %s")
    IllegalArgumentException overlappingScripts(String one, String other, String model);

    @Message(id = 2003, value = "Key script %s cannot be read")
    IllegalStateException unreadableScript(String file, @Cause Exception cause);

    @Message(id = 2004, value = "The key script %s of the data folder is not played: %s")
    String ownScriptRefused(String file, String reason);
}
