package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    @Test
    void acceptsOrdinaryContacts() {
        assertEquals(
                2,
                site("tech@example.com", "b.o'neil+phones@sub.example.org")
                        .contacts()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b\r\nBcc: c@d", "a@b,c@d", "Anna <a@b>", "a b@c", "@c", "a@"})
    void rejectsWhatIsNoSingleMailbox(String contact) {
        assertThrows(IllegalArgumentException.class, () -> site(contact));
    }

    @Test
    void rejectsNoContactAtAll() {
        assertThrows(IllegalArgumentException.class, () -> new Site("lab", "Berlin", List.of(), "", ""));
    }

    private static Site site(String... contacts) {
        return new Site("lab", "Berlin", List.of(contacts), "", "");
    }
}
