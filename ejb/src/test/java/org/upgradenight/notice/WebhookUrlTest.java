package org.upgradenight.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @Test
    void isShownWithoutItsSecretPath() {
        WebhookUrl url = WebhookUrl.of(" https://hooks.example.net:8443/services/T0/SECRET?key=1 ")
                .orElseThrow();
        assertEquals("https://hooks.example.net:8443/\u2026", url.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.net/x",
                "ftp://hooks.example.net/x",
                "file:///etc/passwd",
                "https://user:secret@hooks.example.net/",
                "https:///x",
                "https://hooks.example.net/#x",
                "https://hooks example.net/"
            })
    void rejectsWhatIsNoPlaceForAWebhook(String text) {
        assertTrue(WebhookUrl.of(text).isEmpty());
    }

    @Test
    void linkLocalAndUnspecifiedAddressesAreOffLimits() throws UnknownHostException {
        for (String address : new String[] {"169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1", "::"}) {
            assertFalse(WebhookUrl.mayGoTo(InetAddress.getByName(address)), address);
        }
        assertTrue(WebhookUrl.mayGoTo(InetAddress.getByName("192.0.2.7")));
    }
}
