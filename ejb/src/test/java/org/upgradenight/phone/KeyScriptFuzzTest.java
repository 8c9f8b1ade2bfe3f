package org.upgradenight.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever an administrator writes is a safe script or is refused with a reason. */
class KeyScriptFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void scripts(byte[] text) {
        ScriptCheck check = ScriptCheck.of("x.keys", new String(text, StandardCharsets.UTF_8), List.of());
        assertEquals(check.script().isEmpty(), !check.objections().isEmpty());
        check.script().ifPresent(script -> assertTrue(Rehearsal.of(script).size() > 2));
    }
}
