package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.RefusedScript;
import org.upgradenight.phone.Rehearsal;
import org.upgradenight.phone.ScriptCheck;

/** The key scripts in force, own files that are refused, and a text that is tried before it becomes a file. */
@Named
@RequestScoped
public class ScriptsPart {

    @Inject
    private KeyScriptCatalogue scripts;

    @Inject
    private Operator operator;

    private String text = "";
    private Optional<ScriptCheck> checked = Optional.empty();

    /** Stays on the page: nothing is kept, and nothing is sent to any phone. */
    public void check() {
        if (operator.isOperating()) {
            checked = Optional.of(scripts.check(text));
        } else {
            ConsoleErrors.show(ConsoleMessages.MESSAGES.notAllowed());
        }
    }

    public boolean isChecked() {
        return checked.isPresent();
    }

    /** What speaks against the text; empty when nothing does. */
    public List<String> getObjections() {
        return checked.map(ScriptCheck::objections).orElse(List.of());
    }

    /** The script that the text is, as a list of one; empty when it is refused. */
    public List<KeyScript> getAccepted() {
        return checked.flatMap(ScriptCheck::script).stream().toList();
    }

    public List<KeyScript> getShipped() {
        return scripts.shipped();
    }

    public List<KeyScript> getOwn() {
        return scripts.own();
    }

    public List<RefusedScript> getRefused() {
        return scripts.refused();
    }

    public String models(KeyScript script) {
        return script.models().stream().sorted().collect(Collectors.joining(", "));
    }

    public List<String> rehearsal(KeyScript script) {
        return Rehearsal.of(script);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
