package org.upgradenight.trustlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustListMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ITL installed                                          | INSTALLED",
                "CTL and ITL installed                                  | INSTALLED",
                "Trust List updated                                     | UPDATED",
                "TRUST LIST UPDATED                                     | UPDATED",
                "Trust List update failed                               | UPDATE_FAILED",
                "Trust List Update Failed                               | UPDATE_FAILED",
                "Trust List update failed, verification failure         | UPDATE_FAILED",
                "No Trust List installed                                | NOT_INSTALLED",
                "No ITL Installed                                       | NOT_INSTALLED",
                "Erasing CTL and ITL files                              | NOT_INSTALLED",
                "Echec de mise \u00e0 jour de la liste de confiance     | UPDATE_FAILED",
                "Liste de confiance : \u00e9chec de mise \u00e0 jour    | UPDATE_FAILED",
                "Liste de confiance mise \u00e0 jour                    | UPDATED",
                "ITL install\u00e9                                      | INSTALLED",
                "Vertrauensliste aktualisiert                           | UPDATED",
                "Aktualisierung der Vertrauensliste fehlgeschlagen      | UPDATE_FAILED",
                "CTL installed                                          | ",
                "CTL update failed                                      | ",
                "File Not Found <CTLFile.tlv>                           | ",
                "File Not Found <ITLFile.tlv>                           | ",
                "Restart requested by Cisco Unified Communications Manager | ",
                "TFTP timeout : SEP001122334455.cnf.xml.sgn             | ",
            })
    void readsTheWordingsOfTheGuides(String text, TrustListStatus meaning) {
        assertEquals(Optional.ofNullable(meaning), TrustListMessages.meaning(text));
    }

    @Test
    void newestDecides() {
        assertEquals(
                TrustListStatus.UPDATE_FAILED,
                TrustListMessages.newest(List.of("ITL installed", "Trust List update failed", "TFTP timeout"))
                        .orElseThrow()
                        .status());
        assertEquals(
                TrustListStatus.UPDATED,
                TrustListMessages.newest(List.of("Trust List update failed", "Trust List updated"))
                        .orElseThrow()
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title failed", "submittal installed"})
    void othersSayNothing(String text) {
        assertEquals(Optional.empty(), TrustListMessages.newest(List.of(text)));
    }
}
