package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.deletion.LoginFault;
import org.upgradenight.phone.PlayReason;

class SpokenTest {

    @ParameterizedTest
    @EnumSource(PlayReason.class)
    void everyEarlyEndHasAdvice(PlayReason reason) {
        assertEquals(reason.words(), Spoken.words(reason.name()));
        assertFalse(Spoken.advice(reason.name()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(LoginFault.class)
    void everyRefusedLoginHasAdvice(LoginFault fault) {
        assertEquals(fault.words(), Spoken.words(fault.name()));
        assertEquals(fault.advice(), Spoken.advice(fault.name()));
    }

    @Test
    void anUnknownWordIsSpokenAsItIs() {
        assertEquals("out of cheese", Spoken.words("OUT_OF_CHEESE"));
        assertEquals("", Spoken.advice("OUT_OF_CHEESE"));
    }
}
