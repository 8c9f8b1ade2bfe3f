package org.upgradenight.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.bench.Bench;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.trustlist.TrustListStatus;

class LoginFaultTest {

    @ParameterizedTest
    @CsvSource({
        "https://pub:8443/ccmcip/a.jsp, MISMATCH,  http://pub/a, true,  HTTPS_AND_STALE_LIST",
        "https://pub:8443/ccmcip/a.jsp, INSTALLED, http://pub/a, true,  ANOTHER_URL",
        "'',                            MISMATCH,  http://pub/a, true,  NO_URL",
        "http://old/a,                  MISMATCH,  http://pub/a, true,  ANOTHER_URL",
        "HTTP://PUB/a,                  MISMATCH,  http://pub/a, true,  NOT_ASSOCIATED",
        "http://pub/a,                  MISMATCH,  '',           true,  NOT_ASSOCIATED",
        "http://pub/a,                  MISMATCH,  http://pub/a, false, LOGIN_OR_ASSOCIATION",
    })
    void eachFaultIsTold(String url, TrustListStatus list, String clusterUrl, boolean taken, LoginFault expected) {
        PhoneFacts facts = new PhoneFacts("", "", "", "", url, "", "", "", "", "", "", PhoneFacts.More.NONE);
        Observation seen = new Observation(
                Bench.NAME,
                Instant.EPOCH,
                RegistrationState.REGISTERED,
                WebState.ONLINE,
                SettingsAccess.ENABLED,
                list,
                "",
                facts);
        assertEquals(expected, LoginFault.of(seen, clusterUrl, taken));
    }
}
