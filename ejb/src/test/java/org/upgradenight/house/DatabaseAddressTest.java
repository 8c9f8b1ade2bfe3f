package org.upgradenight.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/night?user=a&password=b, jdbc:postgresql://db:5432/night",
        "jdbc:postgresql://a:b@db/night, jdbc:postgresql://db/night",
        "jdbc:h2:file:/home/un/database;CIPHER=AES;PASSWORD=b, jdbc:h2:file:/home/un/database",
        "jdbc:postgresql:night, jdbc:postgresql:night"
    })
    void secretsAreNotShown(String url, String shown) {
        assertEquals(shown, DatabaseAddress.shown(url));
    }
}
