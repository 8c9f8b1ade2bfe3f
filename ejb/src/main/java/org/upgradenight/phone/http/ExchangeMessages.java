package org.upgradenight.phone.http;

import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What went wrong in an exchange with a phone, as the operator reads it beside that phone: UN2020 to UN2049. */
@MessageBundle(projectCode = "UN", length = 4)
interface ExchangeMessages {

    ExchangeMessages MESSAGES = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), ExchangeMessages.class);

    @Message(id = 2020, value = "no connection (%s)")
    String noConnection(String fault);

    @Message(id = 2021, value = "no connection was free for this phone")
    String noConnectionFree();

    @Message(id = 2022, value = "too slow: no whole answer within %d ms")
    String tooSlow(long millis);

    @Message(id = 2023, value = "the answer is longer than %d bytes")
    String tooLong(int bytes);

    @Message(id = 2024, value = "the answer broke off (%s)")
    String brokeOff(String fault);

    @Message(
            id = 2025,
            value = "the answer declares a document type of its own, which no phone does; nothing of it was read")
    String documentType();

    @Message(id = 2026, value = "the answer is no XML")
    String noXml();

    @Message(id = 2027, value = "the answer is no CiscoIPPhoneResponse")
    String noResponse();

    @Message(id = 2028, value = "another device answers: its page names SEP%s")
    String anotherDevice(String mac);

    @Message(id = 2029, value = "something answers, but no page of it names a MAC address")
    String nameless();

    @Message(id = 2031, value = "the answer is no bitmap that is read here")
    String noPicture();

    @Message(id = 2030, value = "The pages file %s is broken: %s")
    IllegalArgumentException brokenGeneration(String file, String what);
}
