package org.upgradenight.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.web.problem.ProblemException;

class FieldsTest {

    @Test
    void readsEveryKind() {
        Fields fields = body(
                "{\"t\":\"x\",\"n\":7,\"f\":true,\"l\":[\"a\",\"b\"],\"at\":\"2026-11-22T05:00:00+01:00\",\"o\":{\"i\":1}}");
        assertEquals("x", fields.text("t", 10));
        assertEquals(7, fields.integer("n", 0));
        assertTrue(fields.flag("f", false));
        assertEquals(List.of("a", "b"), fields.texts("l", 10));
        assertEquals(Optional.of(Instant.parse("2026-11-22T04:00:00Z")), fields.time("at"));
        assertEquals(1, fields.object("o").orElseThrow().integer("i", 0));
        fields.nothingElse();
    }

    @Test
    void nullCountsAsLeftOut() {
        assertEquals(5, body("{\"n\":null}").integer("n", 5));
    }

    @Test
    void namesWhatIsMissingWrongOrUnknown() {
        assertEquals("publisher is missing.", refusal(() -> body("{}").text("publisher", 10)));
        assertEquals(
                "n must be a whole number.", refusal(() -> body("{\"n\":1.5}").integer("n", 0)));
        assertEquals(
                "n must be a whole number.",
                refusal(() -> body("{\"n\":99999999999}").integer("n", 0)));
        assertEquals(
                "n must be a whole number.",
                refusal(() -> body("{\"n\":1e999999999}").integer("n", 0)));
        assertEquals("t must be text.", refusal(() -> body("{\"t\":1}").text("t", 10)));
        assertEquals(
                "t must be text of at most 2 characters.",
                refusal(() -> body("{\"t\":\"abc\"}").text("t", 2)));
        assertEquals(
                "limits.windwo is not known here.",
                refusal(() -> body("{\"limits\":{\"windwo\":1}}")
                        .object("limits")
                        .orElseThrow()
                        .nothingElse()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"a\":1}x", "{a:1}", "null"})
    void refusesWhatIsNoObject(String text) {
        assertThrows(ProblemException.class, () -> body(text));
    }

    @Test
    void refusesDeepNesting() {
        assertThrows(ProblemException.class, () -> body("{\"a\":" + "[".repeat(100_000)));
    }

    @Test
    void refusesTooMuch() {
        ProblemException tooMuch = assertThrows(ProblemException.class, () -> body(" ".repeat(Body.MOST_BYTES) + "{}"));
        assertEquals(413, tooMuch.problem().status());
    }

    private static String refusal(Executable reading) {
        return assertThrows(ProblemException.class, reading).problem().detail();
    }

    private static Fields body(String text) {
        return Body.object(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
