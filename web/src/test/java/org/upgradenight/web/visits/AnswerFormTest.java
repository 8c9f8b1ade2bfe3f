package org.upgradenight.web.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradenight.sitework.Report;
import org.upgradenight.sitework.Visits;

class AnswerFormTest {
    private final Map<String, String[]> form = new HashMap<>();

    @Test
    void takesWhatWasChanged() {
        phone("A", "NONE", "DONE", "", "well");
        phone("B", "DONE", "NONE", "", "");
        phone("C", "NOT_DONE", "NOT_DONE", "no key", "no key, came back");
        assertEquals(
                Map.of(
                        "A", new Visits.Typed(Report.Result.DONE, "well"),
                        "B", new Visits.Typed(Report.Result.NONE, ""),
                        "C", new Visits.Typed(Report.Result.NOT_DONE, "no key, came back")),
                AnswerForm.changes(form));
    }

    @Test
    void leavesAloneWhatSomebodyElseMayHaveChangedMeanwhile() {
        phone("A", "NONE", "NONE", "", "typed in the wrong row");
        phone("B", "DONE", "DONE", "well", "well ");
        assertEquals(Map.of(), AnswerForm.changes(form));
    }

    @Test
    void takesNoAnswerThatIsNone() {
        phone("A", "NONE", "VERIFIED", "", "");
        form.put("r.", new String[] {""});
        assertEquals(Map.of(), AnswerForm.changes(form));
    }

    private void phone(String name, String was, String is, String oldNote, String note) {
        form.put("w." + name, new String[] {was});
        form.put("r." + name, new String[] {is});
        form.put("o." + name, new String[] {oldNote});
        form.put("n." + name, new String[] {note});
    }
}
