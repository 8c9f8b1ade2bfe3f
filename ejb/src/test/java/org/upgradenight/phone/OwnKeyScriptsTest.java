package org.upgradenight.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnKeyScriptsTest {

    private static final String SAFE = """
            script      own-9971
            version     1
            goal        SECURITY_RESET
            models      9971
            loads       any
            confidence  LOW
            provenance  seen on our own phones
            pace        2
            words applications = applications
            words admin        = administrator settings
            words reset        = reset settings
            words security     = security
            rest    Init:Applications
            open    Key:Applications
            press   row admin     on applications
            press   row reset     on admin
            press   row security  on reset
            destroy Key:Soft3     on reset,security
            leave   Key:Applications
            """;

    private static final String UNLOCKING = """
            script      own-7931
            version     1
            goal        ITL
            models      7931
            loads       any
            confidence  LOW
            provenance  seen on our own phones
            pace        1
            words settings = settings
            words itl      = itl file
            open    Key:Settings
            press   Key:KeyPad4      on settings
            press   Key:KeyPadStar   on itl
            press   Key:KeyPadStar
            press   Key:KeyPadPound  pause 5
            press   Key:Soft4
            destroy Key:Soft2        on itl
            leave   Key:Settings
            """;

    private final List<KeyScript> shipped = new KeyScriptCatalogue().shipped();

    @TempDir
    private Path folder;

    @Test
    void aSafeScriptIsPlayedAndRehearsed() {
        ScriptCheck check = ScriptCheck.of("x", SAFE, shipped);
        assertEquals(List.of(), check.objections());
        assertEquals(
                List.of(
                        "to rest: Init:Applications, until the phone takes one",
                        "open: Key:Applications, then 2 paces",
                        "press: the digit of the row \"admin\" on the screen applications, then 2 paces",
                        "press: the digit of the row \"reset\" on the screen admin, then 2 paces",
                        "press: the digit of the row \"security\" on the screen reset, then 2 paces",
                        "delete: Key:Soft3 on the screen reset or security, then 2 paces",
                        "leave: Key:Applications"),
                Rehearsal.of(check.script().orElseThrow()));
        assertEquals(List.of(), ScriptCheck.of("x", UNLOCKING, shipped).objections());
    }

    /** Every line that is made worse has its own objection. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "models      9971 | models      8841 | model 8841 has the script 88xx-security-reset",
                "models      9971 | models      SEP1 | SEP1 is no four-digit model number",
                "open    Key:Applications | open    Key:Speaker | no key that opens a menu",
                "rest    Init:Applications | rest    Key:Line1 | may do more than bring to rest",
                "press   row reset     on admin | press   Key:Line1     on admin | no key of a menu",
                "press   row reset     on admin | press   Key:KeyPad4   on admin | not pressed by fixed digits",
                "row security  on reset | row security else Key:KeyPad4  on reset | not pressed by fixed digits",
                "row admin     on applications | row admin | without looking whether the menu opened",
                "destroy Key:Soft3     on reset,security | destroy Key:Soft3 | last key is sent without looking",
                "destroy Key:Soft3     on reset,security | destroy Key:NavSelect on reset | last key is not a soft key",
                "destroy Key:Soft3     on reset,security | destroy row security on reset | last key is not a soft key",
                "pace        2 | pace        11 | pace lies between",
                "row reset     on admin | row reset on admin pause 31 | pause is longer",
                "leave   Key:Applications | leave   Key:KeyPad1 | UN2000",
            })
    void whatIsUnsafeIsRefused(String line, String worse, String objection) {
        assertRefused(SAFE, line, worse, objection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "press   Key:KeyPadPound  pause 5 | press   Key:KeyPadPound  pause 4 | needs a pause",
                "press   Key:Soft4 | press   Key:KeyPadPound | restarts the phone when sent twice",
                "press   Key:Soft4 | press   Key:KeyPadStar | restarts the phone",
                "press   Key:KeyPadPound  pause 5 | press   Key:Soft1 | star and pound keys are for",
                "press   Key:KeyPad4      on settings | press   Key:KeyPad4 | it may dial",
            })
    void theUnlockIsSentWholeAndOnce(String line, String worse, String objection) {
        assertRefused(UNLOCKING, line, worse, objection);
    }

    @Test
    void filesOfTheFolderAreReadInOrderAndRefusedWithTheirReason() throws IOException {
        Files.writeString(folder.resolve("a.keys"), SAFE);
        Files.writeString(folder.resolve("b.keys"), SAFE);
        Files.writeString(folder.resolve("c.keys"), "nonsense");
        Files.writeString(folder.resolve("d.keys"), "#".repeat(70_000));
        Files.writeString(folder.resolve("notes.txt"), "nonsense");

        OwnKeyScripts own = OwnKeyScripts.read(folder, shipped);

        assertEquals(
                List.of("own-9971"), own.scripts().stream().map(KeyScript::id).toList());
        assertEquals(
                List.of("b.keys", "c.keys", "d.keys"),
                own.refused().stream().map(RefusedScript::file).toList());
        assertEquals(
                List.of(), OwnKeyScripts.read(folder.resolve("absent"), shipped).scripts());
    }

    @Test
    void aScriptWithoutRowsThatNamesTheResetMenuIsRefused() {
        List<String> objections = ScriptCheck.of(
                        "x", UNLOCKING.replace("goal        ITL", "goal        SECURITY_RESET"), shipped)
                .objections();
        assertTrue(objections.stream().anyMatch(one -> one.contains("fixed digits")), objections::toString);
    }

    private void assertRefused(String text, String line, String worse, String objection) {
        assertTrue(text.contains(line), line);
        ScriptCheck check = ScriptCheck.of("x", text.replace(line, worse), shipped);
        assertTrue(
                check.objections().stream().anyMatch(one -> one.contains(objection)),
                () -> check.objections().toString());
        assertTrue(check.script().isEmpty());
    }
}
