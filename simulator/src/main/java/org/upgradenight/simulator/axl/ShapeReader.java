package org.upgradenight.simulator.axl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradenight.simulator.axl.Particle.Choice;
import org.upgradenight.simulator.axl.Particle.Content;
import org.upgradenight.simulator.axl.Particle.Element;
import org.upgradenight.simulator.axl.Particle.Text;

/** Reads the notation in which the requests are put down; it is explained at the head of that file. */
final class ShapeReader {

    private final String notation;
    private int at;

    private ShapeReader(String notation) {
        this.notation = notation;
    }

    static Content read(String notation) {
        ShapeReader reader = new ShapeReader(notation);
        Content content = reader.content();
        if (reader.at < notation.length()) {
            throw new IllegalStateException("not understood: " + notation.substring(reader.at));
        }
        return content;
    }

    private Content content() {
        List<Particle> sequence = new ArrayList<>();
        boolean some = false;
        skipBlanks();
        while (at < notation.length() && "}|)".indexOf(notation.charAt(at)) < 0) {
            if (notation.startsWith("some ", at)) {
                some = true;
                at += "some ".length();
            } else {
                sequence.add(take("(") ? choice() : element());
            }
            skipBlanks();
        }
        return new Content(sequence, some);
    }

    private Choice choice() {
        List<List<Particle>> ways = new ArrayList<>();
        do {
            ways.add(content().sequence());
        } while (take("|"));
        require(")");
        return new Choice(ways);
    }

    private Element element() {
        String name = word();
        Optional<Content> inner = Optional.of(new Content(List.of(), false));
        if (take("{any}")) {
            inner = Optional.empty();
        } else if (take("{")) {
            inner = Optional.of(content());
            require("}");
        }
        boolean repeated = take("*");
        boolean optional = repeated || take("?");
        Text text = take(":") ? Text.valueOf(word().toUpperCase(Locale.ROOT)) : Text.ANY;
        return new Element(name, inner, optional, repeated, text);
    }

    private String word() {
        int start = at;
        while (at < notation.length() && Character.isLetterOrDigit(notation.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new IllegalStateException("a name is missing at: " + notation.substring(at));
        }
        return notation.substring(start, at);
    }

    private void skipBlanks() {
        while (at < notation.length() && notation.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String token) {
        boolean there = notation.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void require(String token) {
        if (!take(token)) {
            throw new IllegalStateException(token + " is missing at: " + notation.substring(at));
        }
    }
}
