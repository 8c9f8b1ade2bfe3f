package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradenight.classification.Cell;

class MatrixQuestionTest {

    @Test
    void emptyClusterHasAllRowsWithZeroes() {
        MatrixView view = MatrixQuestion.view(Map.of());
        assertEquals(3, view.rows().size());
        assertEquals(0, view.remotely() + view.physically());
        assertTrue(view.rows().get(1).registered().remote());
        assertFalse(view.rows().get(1).unregistered().remote());
    }

    @Test
    void needingIsSplitByWhoCanHelp() {
        MatrixView view = MatrixQuestion.view(Map.of(
                Cell.ENABLED_ONLINE_REGISTERED, new MatrixQuestion.Tally(100, 40, 40, 90),
                Cell.RESTRICTED_REGISTERED, new MatrixQuestion.Tally(10, 5, 0, 10)));
        assertEquals(40, view.remotely());
        assertEquals(5, view.physically());
        assertEquals(100, view.rows().get(0).registered().total());
        assertEquals(5, view.rows().get(2).registered().needingDeletion());
        assertEquals(Map.of(Cell.ENABLED_ONLINE_REGISTERED, 90L, Cell.RESTRICTED_REGISTERED, 10L), view.trusting());
    }
}
