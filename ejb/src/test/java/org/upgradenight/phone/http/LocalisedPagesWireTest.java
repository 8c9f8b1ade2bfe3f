package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.Limits;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.trustlist.TrustListStatus;

/** Phones whose pages are in another language, the charset that they name another than the one of their bytes. */
class LocalisedPagesWireTest {

    private static final Set<TrustListStatus> GOOD = EnumSet.of(TrustListStatus.INSTALLED, TrustListStatus.UPDATED);
    private static final Set<TrustListStatus> BAD = EnumSet.of(TrustListStatus.UPDATE_FAILED, TrustListStatus.MISMATCH);

    private static SimulatedEstate estate;
    private static CallManager callManager;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        estate = new SimulatedEstate(
                "127.75.0.0",
                "--phones",
                "180",
                "--seed",
                "3",
                "--calm",
                "true",
                "--localised-percent",
                "90",
                "--tongues",
                "french,german,russian,finnish,spanish,italian",
                "--bad-itl-percent",
                "50",
                "--time-scale",
                "100",
                "--phone-network",
                "127.75.0.0");
        estate.upgrade();
        callManager = estate.open(estate.cluster(Limits.DEFAULT));
    }

    @AfterAll
    static void end() throws IOException {
        callManager.close();
        estate.close();
    }

    /** In a language that somebody has written down the truth is told; in another one, nothing else. */
    @ParameterizedTest
    @EnumSource(Tongue.class)
    void whatAPageTellsIsTrue(Tongue tongue) {
        int judged = 0;
        for (Phone phone : estate.simulator.phones().values()) {
            if (phone.identity().quirks().tongue() != tongue) {
                continue;
            }
            Observation seen = estate.look(estate.cluster(Limits.DEFAULT), callManager, phone);
            String about = tongue + " " + estate.truth(phone) + " " + seen;
            assertEquals(WebState.ONLINE, seen.web(), about);
            assertEquals(phone.identity().load(), seen.facts().load(), about);
            boolean good = estate.truth(phone).get("itl").asText().equals("good");
            boolean untold = seen.trustList() == TrustListStatus.UNKNOWN;
            assertTrue(untold || (good ? GOOD : BAD).contains(seen.trustList()), about);
            assertTrue(!untold || tongue == Tongue.FINNISH, about);
            judged++;
        }
        assertTrue(judged > 5, tongue + ": " + judged);
    }
}
