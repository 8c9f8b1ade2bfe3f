package org.upgradenight.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "tech.berlin+night@example.org", "O'Neill@sub-domain.example.co", "x_y@127.example"})
    void acceptsPlainAddresses(String text) {
        assertEquals(text, new MailAddress(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b",
                "a@",
                "a@b@c",
                "a b@c",
                "a@b\r\nBcc: x@y",
                "a@b\n",
                "\"quoted\"@b",
                "Name <a@b>",
                "a@b,c@d",
                ".a@b",
                "a..b@c",
                "a@-b",
                "a@b-",
                "a@b..c",
                "ä@b",
                "a@b(comment)",
                "a@[127.0.0.1]"
            })
    void rejectsEverythingElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> new MailAddress(text));
    }

    @Test
    void rejectsWhatIsTooLong() {
        assertThrows(IllegalArgumentException.class, () -> new MailAddress("a".repeat(65) + "@b"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MailAddress("a@" + "b".repeat(60).concat(".").repeat(5) + "c"));
    }

    @Test
    void findsTheGoodOnesInAList() {
        assertEquals(
                List.of(new MailAddress("a@b"), new MailAddress("c@d.org")),
                MailAddress.listIn(" a@b, broken, c@d.org;a@b\r\nBcc:, "));
    }

    @Test
    void knowsItsDomain() {
        assertEquals("example.org", new MailAddress("a@example.org").domain());
    }
}
