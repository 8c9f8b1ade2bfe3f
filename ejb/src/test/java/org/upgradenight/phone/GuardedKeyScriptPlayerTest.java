package org.upgradenight.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.Trail;

class GuardedKeyScriptPlayerTest {

    private static final Duration PACE = Duration.ofMillis(100);
    private static final String LOAD_78 = "sip78xx.12-5-1SR3-74";

    private final List<Long> waits = new ArrayList<>();
    private final List<String> photographed = new ArrayList<>();
    private PressRisks risks = new PressRisks(false, true, false);
    private BooleanSupplier mayPress = () -> true;

    @Test
    void classicPhoneIsErasedAndLeavesItsMenu() {
        PaperPhone paper = classic();

        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""));

        assertEquals(List.of("erase ITL File"), paper.deeds);
        assertEquals("", paper.screen);
        assertEquals(
                List.of(
                        "Key:Settings",
                        "Key:KeyPad4",
                        "Key:KeyPad5",
                        "Key:KeyPad2",
                        "Key:KeyPadStar",
                        "Key:KeyPadStar",
                        "Key:KeyPadPound",
                        "Key:Soft4",
                        "Key:Soft2",
                        "Key:Settings"),
                paper.keys);
        assertTrue(waits.contains(500L), "five paces after the unlock");
    }

    @Test
    void blindClassicPhoneIsBroughtToRestFirst() {
        PaperPhone paper = classic();
        paper.tellsScreen = false;
        paper.screen = "Trust List";

        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""));

        assertEquals("Init:Settings", paper.keys.get(0));
        assertEquals(List.of("erase ITL File"), paper.deeds);
        assertEquals("", paper.screen);
    }

    @Test
    void refusalOfInitIsNoFault() {
        PaperPhone paper = classic();
        paper.tellsScreen = false;
        paper.knowsInit = false;
        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""));
        assertEquals(List.of("erase ITL File"), paper.deeds);
    }

    @Test
    void seeingPhoneThatStandsInAMenuLeavesItFirst() {
        PaperPhone paper = classic();
        paper.knowsInit = false;
        paper.screen = "Trust List";
        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""));
        assertEquals(List.of("erase ITL File"), paper.deeds);
    }

    @Test
    void seeingPhoneThatDropsKeysIsNeverDialled() {
        PaperPhone paper = classic();
        paper.drops = true;
        assertHarmless(PlayReason.SCREEN_UNEXPECTED, play(paper, "Cisco 7942", ""));
        assertTrue(paper.keys.stream().noneMatch(key -> key.contains("KeyPad")), paper.keys.toString());
    }

    @Test
    void movedRowsAreFoundOnPhonesThatTellTheirScreen() {
        for (int position = 1; position <= 6; position++) {
            PaperPhone paper = wide(position);
            assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 8841", ""));
            assertEquals(List.of("reset Security settings"), paper.deeds);
            assertEquals("", paper.screen);
        }
    }

    @Test
    void without88xxScreenNoKeyIsSent() {
        PaperPhone paper = wide(5);
        paper.tellsScreen = false;
        assertHarmless(PlayReason.SCREEN_UNKNOWN, play(paper, "Cisco 8841", ""));
        assertEquals(List.of(), paper.keys);
    }

    @Test
    void missingRowLeavesTheMenu() {
        PaperPhone paper = new PaperPhone(
                "Key:Applications",
                Map.of("", List.of("Applications"), "Applications", List.of("Recents", "Phone information")),
                Map.of());
        assertHarmless(PlayReason.ROW_NOT_FOUND, play(paper, "Cisco 8841", ""));
        assertEquals("", paper.screen);
        assertEquals(List.of(), paper.deeds);
    }

    @Test
    void blind78xxUsesItsFixedPositionsOnItsLoadsOnly() {
        PaperPhone paper = small();
        paper.tellsScreen = false;
        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7841", LOAD_78));
        assertEquals(List.of("reset Security settings"), paper.deeds);

        PaperPhone changed = small();
        changed.device = new PageAnswer.Page<>(
                new DevicePage("001122334455", "", "", "sip78xx.10-3-1-12", "", "", ShownSettings.NONE));
        assertHarmless(PlayReason.NO_SCRIPT, play(changed, "Cisco 7841", LOAD_78));
        assertEquals(List.of(), changed.keys);
    }

    @Test
    void strangersGetNoKeyAndNoLogin() {
        PaperPhone paper = classic();
        paper.device = new PageAnswer.NotAPhone<>("its page names SEPFFFFFFFFFFFF");
        assertHarmless(PlayReason.NOT_A_PHONE, play(paper, "Cisco 7942", ""));
        paper.device = new PageAnswer.Forbidden<>();
        assertHarmless(PlayReason.IDENTITY_UNKNOWN, play(paper, "Cisco 7942", ""));
        assertEquals(List.of(), paper.keys);
    }

    @Test
    void phoneInACallGetsNoKey() {
        PaperPhone paper = classic();
        paper.call = new CallState.Busy("LineInfo says CONNECTED");
        assertInstanceOf(PlayResult.InCall.class, play(paper, "Cisco 7942", ""));
        assertEquals(List.of(), paper.keys);
    }

    @Test
    void callThatBeginsOnTheWayEndsThePlayWithoutAnotherKey() {
        PaperPhone paper = classic();
        paper.disturbances.put("Key:Soft4", phone -> {
            phone.call = new CallState.Busy("rings");
            return new KeyAnswer.Accepted();
        });
        assertInstanceOf(PlayResult.InCall.class, play(paper, "Cisco 7942", ""));
        assertEquals("Key:Soft4", paper.keys.get(paper.keys.size() - 1));
    }

    @Test
    void anUnsureSequenceIsNotPressedBlindUnlessTheOperatorSaysSo() {
        risks = PressRisks.NONE;
        PaperPhone paper = classic();
        paper.tellsScreen = false;
        assertHarmless(PlayReason.SEQUENCE_UNSURE, play(paper, "Cisco 7841", LOAD_78));
        assertEquals(List.of(), paper.keys);
        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""), "known well enough");
    }

    @Test
    void aBlindMenuThatWasLeftAloneForLongIsNotPressedOn() {
        PaperPhone paper = classic();
        paper.tellsScreen = false;
        paper.disturbances.put("Key:KeyPad5", phone -> {
            phone.screen = "";
            return new KeyAnswer.Accepted();
        });
        paper.slowly = true;
        assertHarmless(PlayReason.SCREEN_UNEXPECTED, play(paper, "Cisco 7942", "", Duration.ofMillis(1)));
        assertEquals(List.of(), paper.deeds, "nothing was dialled");
    }

    @Test
    void aMenuThatIsSeenIsNotPressedOnLongAfterTheLastKeyEither() {
        PaperPhone paper = classic();
        paper.slowly = true;
        assertHarmless(PlayReason.SCREEN_UNEXPECTED, play(paper, "Cisco 7942", "", Duration.ofMillis(1)));
        assertEquals(List.of(), paper.deeds, "it may close between the look and the key");
        assertEquals("", paper.screen, "it was left");
    }

    @Test
    void untoldCallStateNeedsTheOperatorsWord() {
        PaperPhone paper = classic();
        paper.call = new CallState.Untold("");
        assertHarmless(PlayReason.CALL_STATE_UNKNOWN, play(paper, "Cisco 7942", ""));
        assertEquals(List.of(), paper.keys);
        risks = new PressRisks(true, true, false);
        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""));
    }

    @Test
    void refusedLoginEndsAtTheFirstKey() {
        PaperPhone paper = classic();
        paper.disturbances.put("1", phone -> new KeyAnswer.AuthenticationRefused(PlayReason.ERROR_4, ""));
        assertHarmless(PlayReason.ERROR_4, play(paper, "Cisco 7942", ""));
        assertEquals(1, paper.keys.size());
    }

    @Test
    void lostAnswerBeforeTheLastKeyIsHarmlessAndLeaves() {
        for (int key = 2; key <= 8; key++) {
            PaperPhone paper = classic();
            paper.disturbances.put("" + key, phone -> new KeyAnswer.Unknown("broke off"));
            assertHarmless(PlayReason.NO_ANSWER, play(paper, "Cisco 7942", ""));
            assertEquals("", paper.screen);
            assertEquals(List.of(), paper.deeds);
        }
    }

    @Test
    void lostAnswerToTheLastKeyIsInDoubtAndNotRepeated() {
        PaperPhone paper = classic();
        paper.disturbances.put("Key:Soft2", phone -> new KeyAnswer.Unknown("broke off"));
        PlayResult.InDoubt doubt = assertInstanceOf(PlayResult.InDoubt.class, play(paper, "Cisco 7942", ""));
        assertEquals(PlayReason.NO_ANSWER_AFTER_LAST_KEY.name(), doubt.reason());
        assertEquals(1, paper.keys.stream().filter("Key:Soft2"::equals).count());
    }

    @Test
    void lostLeaseSendsNoFurtherKeyWhatever() {
        for (int allowed = 0; allowed < 9; allowed++) {
            PaperPhone paper = classic();
            int most = allowed;
            mayPress = () -> paper.keys.size() < most;
            assertHarmless(PlayReason.LEASE_LOST, play(paper, "Cisco 7942", ""));
            assertEquals(most, paper.keys.size());
        }
    }

    @Test
    void neverAWrongDeedWhereverThePhoneGoesHomeByItself() {
        for (int key = 1; key <= 10; key++) {
            PaperPhone paper = classic();
            paper.disturbances.put("" + key, phone -> {
                phone.screen = "";
                return new KeyAnswer.Accepted();
            });
            play(paper, "Cisco 7942", "");
            assertTrue(List.of("erase ITL File").containsAll(paper.deeds), "key " + key + " " + paper.deeds);
            assertEquals("", paper.screen, "key " + key);
        }
    }

    @Test
    void theScreenIsPhotographedOnceWhereTheLastKeyGoesAndOnlyWhenWanted() {
        play(classic(), "Cisco 7942", "");
        assertEquals(List.of(), photographed);
        risks = new PressRisks(false, false, true);
        PaperPhone paper = classic();
        assertInstanceOf(PlayResult.Played.class, play(paper, "Cisco 7942", ""));
        assertEquals(List.of("ITL File"), photographed);
        assertEquals(List.of("erase ITL File"), paper.deeds);
    }

    private PlayResult play(PaperPhone paper, String model, String load) {
        return play(paper, model, load, PACE);
    }

    private PlayResult play(PaperPhone paper, String model, String load, Duration pace) {
        KeyScript script = new KeyScriptCatalogue()
                .deletingItl(new DeviceModel(model), load)
                .orElseThrow();
        return new GuardedKeyScriptPlayer(
                        paper,
                        paper,
                        paper,
                        paper,
                        (phone, trail) -> photographed.add(paper.screen),
                        duration -> waits.add(duration.toMillis()))
                .play(PaperPhone.phone(model, load), script, pace, risks, mayPress, Trail.NONE);
    }

    private static void assertHarmless(PlayReason reason, PlayResult result) {
        assertEquals(
                reason.name(),
                assertInstanceOf(PlayResult.Harmless.class, result, result.toString())
                        .reason());
    }

    private static PaperPhone classic() {
        return new PaperPhone(
                "Key:Settings",
                Map.of(
                        "", List.of("Settings"),
                        "Settings",
                                List.of(
                                        "User Preferences",
                                        "Network Configuration",
                                        "Device Configuration",
                                        "Security Configuration"),
                        "Security Configuration", List.of("Web Access", "Security Mode", "MIC", "LSC", "Trust List"),
                        "Trust List", List.of("CTL File", "ITL File"),
                        "ITL File", List.of("TVS")),
                Map.of("ITL File/Key:Soft2", "erase"));
    }

    private static PaperPhone wide(int adminPosition) {
        List<String> rows =
                new ArrayList<>(List.of("Recents", "Preferences", "Bluetooth", "Accessories", "Phone information"));
        rows.add(adminPosition - 1, "Admin settings");
        return applications(rows, "Key:Soft3");
    }

    private static PaperPhone small() {
        return applications(
                List.of("Recents", "Preferences", "Accessories", "Running applications", "Admin settings"),
                "Key:Soft2");
    }

    private static PaperPhone applications(List<String> rows, String reset) {
        return new PaperPhone(
                "Key:Applications",
                Map.of(
                        "", List.of("Applications"),
                        "Applications", rows,
                        "Admin settings",
                                List.of("Network setup", "Security setup", "Status", "Aux port", "Reset settings"),
                        "Reset settings",
                                List.of("Reset device", "All settings", "Network settings", "Security settings")),
                Map.of("Reset settings/" + reset, "reset"));
    }
}
