package org.upgradenight.inventory;

import static org.upgradenight.inventory.CsvMessages.MESSAGES;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a file, numbered, of bounded length, with the possibility to give some back. */
final class CsvLines {

    /**
     * One line without its end.
     *
     * @param cutOff whether it was longer than a line may be; the text is then only its beginning
     */
    record Line(long number, String text, boolean cutOff) {}

    static final int LONGEST = 256 * 1024;
    private static final long MOST_CHARACTERS = 256L * 1024 * 1024;

    private final Reader reader;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long characters;
    private long number;
    private int ahead = -2;

    /** @param reader need not be buffered */
    CsvLines(Reader reader) {
        this.reader = new BufferedReader(reader, 64 * 1024);
    }

    Optional<Line> next() {
        return givenBack.isEmpty() ? read() : Optional.of(givenBack.remove());
    }

    /** These come next again, in this order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.addFirst(lines.get(i));
        }
    }

    private Optional<Line> read() {
        StringBuilder line = new StringBuilder();
        boolean cutOff = false;
        int character = character();
        if (character < 0) {
            return Optional.empty();
        }
        for (; character >= 0 && character != '\n' && character != '\r'; character = character()) {
            if (line.length() < LONGEST) {
                line.append((char) character);
            } else {
                cutOff = true;
            }
        }
        if (character == '\r') {
            ahead = character();
            ahead = ahead == '\n' ? -2 : ahead;
        }
        return Optional.of(new Line(++number, line.toString(), cutOff));
    }

    /** The next character, or -1 at the end. */
    private int character() {
        if (ahead != -2) {
            int kept = ahead;
            ahead = kept == -1 ? -1 : -2;
            return kept;
        }
        if (++characters > MOST_CHARACTERS) {
            throw new CsvRefusedException(MESSAGES.fileTooLarge(MOST_CHARACTERS / (1024 * 1024)));
        }
        try {
            return reader.read();
        } catch (IOException e) {
            throw new CsvRefusedException(MESSAGES.unreadable(String.valueOf(e.getMessage())), e);
        }
    }
}
