package org.upgradenight.simulator.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity.Quirks;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.menu.MenuBook;

class KeysTest {

    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource({
        "CP_7942, 9, Settings 4 5 2 * * # Soft4 Soft2",
        "CP_7962, 9, Settings 4 5 2 Soft4 Soft2 * * # Soft4 Soft2",
        "CP_7965, 9, Settings 4 5 2 * * # Soft2 Soft4 Soft2",
        "CP_7975, 9, Settings 4 5 2 * * # Soft5",
        "CP_7841, 12, Applications 5 5 4 Soft2",
        "CP_7841, 10, Applications 5 4 4 Soft2",
        "CP_8841, 10, Applications 5 4 4 Soft3",
        "CP_8841, 11, Applications 5 4 5 Soft3",
        "CP_8841, 12, Settings 5 5 5 Soft3",
    })
    void documentedSequenceErasesOnce(PhoneModel model, int load, String keys) {
        Phone phone = bench.phone(model, load, Quirks.none());
        assertEquals("erased", bench.press(phone, keys));
        assertEquals(1, phone.state().tally().erased());
        assertEquals(1, phone.state().tally().sequences());
        assertEquals(PhoneState.TrustState.NONE, phone.state().trust());
        assertFalse(phone.state().booting(), "this one stays up");
    }

    @Test
    void tilesShiftTheAdminMenuOfAn8851() {
        Quirks tiles = new Quirks(false, false, false, false, false, false, false, false, true, true, Tongue.ENGLISH);
        Phone phone = bench.phone(PhoneModel.CP_8851, 12, tiles);
        assertEquals("Applications 7 5 5 Soft3", MenuBook.rightKeys(phone.identity()));
        assertEquals("erased", bench.press(phone, "Applications 7 5 5 Soft3"));
    }

    @ParameterizedTest
    @CsvSource({"1, restart, 0, 1", "2, reset-all, 1, 1", "3, reset-network, 1, 1", "4, reset-service-mode, 1, 1"})
    void wrongRowOfTheResetMenuDoesItsHarm(int row, String effect, int wiped, int restarts) {
        Phone phone = bench.phone(PhoneModel.CP_8841);
        assertEquals(effect, bench.press(phone, "Applications 5 5 " + row + " Soft3"));
        assertEquals(wiped, phone.state().tally().wiped());
        assertEquals(restarts, phone.state().tally().restarts());
        assertEquals(0, phone.state().tally().erased());
    }

    @Test
    void newSequenceOnAnOldLoadRestartsThe7841() {
        Phone phone = bench.phone(PhoneModel.CP_7841, 10, Quirks.none());
        bench.press(phone, "Applications 5 5 4 Soft2");
        assertEquals(1, phone.state().tally().restarts());
        assertEquals(0, phone.state().tally().erased());
    }

    @Test
    void lostNetworkSettingsKeepThePhoneAway() {
        Phone phone = bench.phone(PhoneModel.CP_8841);
        bench.press(phone, "Applications 5 5 3 Soft3");
        bench.time.pass(Duration.ofMinutes(5));
        assertFalse(phone.state().registration().registered());
    }

    @Test
    void digitAtTheIdleScreenDials() {
        Phone phone = bench.phone(PhoneModel.CP_7942);
        assertEquals("dialled", bench.press(phone, "4"));
        assertEquals("digit", bench.press(phone, "5"));
        assertEquals(1, phone.state().tally().dialled());
        assertTrue(phone.state().dialling());
    }

    @Test
    void keyWithinTheGapIsLostWithSuccess() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        bench.press(phone, "Applications");
        bench.time.pass(Duration.ofMillis(249));
        KeyAnswer answer = phone.press("KeyPad5");
        assertEquals(0, answer.status());
        assertEquals("dropped", answer.effect());
        bench.time.pass(Duration.ofMillis(1));
        assertEquals("opened Admin settings", phone.press("KeyPad5").effect());
        assertEquals(1, phone.state().tally().keysDropped());
    }

    @Test
    void softKeySoonAfterTheUnlockIsLost() {
        Phone phone = bench.phone(PhoneModel.CP_7975);
        bench.press(phone, "Settings 4 5 2 * * #");
        bench.time.pass(Duration.ofMillis(900));
        assertEquals("dropped", phone.press("Soft5").effect());
        bench.time.pass(Duration.ofMillis(600));
        assertEquals("erased", phone.press("Soft5").effect());
    }

    @Test
    void lockedPhoneDiscardsErase() {
        Phone phone = bench.phone(PhoneModel.CP_7975);
        assertEquals("locked-discarded", bench.press(phone, "Settings 4 5 2 Soft5"));
        assertEquals(PhoneState.TrustState.GOOD, phone.state().trust());
    }

    @Test
    void unlockCodeIsAToggle() {
        Phone phone = bench.phone(PhoneModel.CP_7975);
        assertEquals("unlocked", bench.press(phone, "Settings 4 5 2 * * #"));
        bench.time.pass(Duration.ofSeconds(11));
        assertEquals("locked", bench.press(phone, "* * #"));
        assertEquals("locked-discarded", bench.press(phone, "Soft5"));
    }

    @Test
    void starsAfterTheUnlockCodeRestartThePhone() {
        Phone phone = bench.phone(PhoneModel.CP_7942);
        assertEquals("restart", bench.press(phone, "Settings * * # * *"));
        assertTrue(phone.state().booting());
        assertFalse(phone.webOn());
    }

    @Test
    void unlockCodeTwiceWithinTenSecondsRestartsThePhone() {
        Phone phone = bench.phone(PhoneModel.CP_7942);
        assertEquals("restart", bench.press(phone, "Settings 4 5 2 * * # Soft4 * * #"));
    }

    @Test
    void settingsKeyTogglesAndApplicationsGoesHome() {
        Phone classic = bench.phone(PhoneModel.CP_7942);
        assertEquals("home", bench.press(classic, "Settings 4 Settings"));
        assertEquals("no-such-button", bench.press(classic, "Applications"));
        Phone wide = bench.phone(PhoneModel.CP_8841);
        assertEquals("home", bench.press(wide, "Applications 5 Applications"));
        assertTrue(wide.state().showing().isEmpty());
    }

    @Test
    void menuTimesOutToIdle() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        bench.press(phone, "Applications 5");
        bench.time.pass(Duration.ofSeconds(61));
        assertTrue(phone.state().showing().isEmpty());
        assertEquals("dialled", bench.press(phone, "5"));
    }

    @Test
    void disabledSettingsOpenNoAdminMenu() {
        bench.configuration = new PhoneConfig(0, 0, 0, "", "");
        assertEquals("nothing-opens", bench.press(bench.phone(PhoneModel.CP_7942), "Settings"));
        assertEquals("selected row 5", bench.press(bench.phone(PhoneModel.CP_8841), "Applications 5"));
        bench.configuration = new PhoneConfig(0, 0, 2, "", "");
        assertEquals("no-such-row", bench.press(bench.phone(PhoneModel.CP_7942), "Settings 4"));
    }

    @Test
    void unknownKeysAndUrisAreRefused() {
        Phone phone = bench.phone(
                PhoneModel.CP_8841,
                12,
                new Quirks(false, false, false, false, false, false, false, false, false, false, Tongue.ENGLISH));
        assertEquals(1, phone.press("NavDown").status());
        assertEquals(6, phone.press("NavBack").status());
        assertEquals(6, phone.init("Settings").status());
        assertEquals(0, phone.init("Services").status());
    }

    @Test
    void successWithoutEffectLeavesTheList() {
        Phone phone = bench.phone(PhoneModel.CP_7841, 12, Quirks.none(), Fault.SUCCESS_WITHOUT_EFFECT);
        bench.press(phone, "Applications 5 5 4 Soft2");
        assertEquals(PhoneState.TrustState.GOOD, phone.state().trust());
        assertEquals(0, phone.state().tally().erased());
    }

    @Test
    void restartInMidSequenceHappensOnce() {
        Phone phone = bench.phone(PhoneModel.CP_7841, 12, Quirks.none(), Fault.RESTART_MID_SEQUENCE);
        bench.press(phone, "Applications 5 5 4");
        assertEquals(1, phone.state().tally().restarts());
        bench.time.pass(Duration.ofMinutes(3));
        assertEquals("erased", bench.press(phone, "Applications 5 5 4 Soft2"));
    }

    @Test
    void keyIntoACallIsCountedAsHarm() {
        Phone phone = bench.phone(PhoneModel.CP_7841, 12, Quirks.none(), Fault.IN_CALL);
        assertTrue(phone.state().inCall());
        bench.press(phone, "Applications");
        assertEquals(1, phone.state().tally().keysDuringCall());
        bench.time.pass(Duration.ofMinutes(6));
        assertFalse(phone.state().inCall());
    }

    @Test
    void sequenceAfterAGoodListIsCounted() {
        Phone phone = bench.phone(PhoneModel.CP_7841);
        bench.press(phone, "Applications 5 5 4 Soft2 Applications");
        phone.resetByManager();
        bench.time.pass(Duration.ofMinutes(3));
        bench.press(phone, "Applications 5 5");
        assertEquals(1, phone.state().tally().sequencesAfterGood());
    }

    @ParameterizedTest
    @CsvSource({"CP_6945", "CP_8821", "CP_9971", "CP_7960"})
    void whereNoMenuIsPlayedADigitDials(PhoneModel model) {
        Phone phone = bench.phone(model);
        assertEquals("", MenuBook.rightKeys(phone.identity()));
        bench.press(phone, "Settings 4");
        bench.press(phone, "Applications 4");
        assertEquals(1, phone.state().tally().dialled());
        assertEquals(0, phone.state().tally().erased());
    }

    @Test
    void aModelWithoutTrustListsTakesWhateverItIsOffered() {
        Phone phone = bench.phone(PhoneModel.CP_7940);
        bench.upgrade();
        bench.configuration = new PhoneConfig(1, 0, 1, "http://192.0.2.1/auth", "https://192.0.2.1/auth");
        phone.resetByManager();
        bench.time.pass(Duration.ofMinutes(3));
        assertEquals(PhoneState.TrustState.UNSUPPORTED, phone.state().trust());
        assertFalse(phone.webOn());
        assertEquals("http://192.0.2.1/auth", phone.state().authenticationUrl());
        assertFalse(phone.trustsSecureServers());
    }
}
