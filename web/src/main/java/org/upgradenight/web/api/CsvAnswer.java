package org.upgradenight.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upgradenight.web.csv.CsvLine;

/** A list as a CSV body in UTF-8, written while it is read. */
final class CsvAnswer {

    private CsvAnswer() {}

    static <T> StreamingOutput of(List<String> columns, List<T> rows, Function<T, List<String>> cells) {
        return inPieces(columns, last -> last.isPresent() ? List.of() : rows, cells);
    }

    /** @param piece the rows behind the last one written, none when there are no more */
    static <T> StreamingOutput inPieces(
            List<String> columns, Function<Optional<T>, List<T>> piece, Function<T, List<String>> cells) {
        // The first piece is asked for before the status is sent: what fails there is still told as a problem.
        List<T> first = piece.apply(Optional.empty());
        return out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write(CsvLine.of(columns));
            for (List<T> rows = first; !rows.isEmpty(); rows = piece.apply(Optional.of(rows.get(rows.size() - 1)))) {
                write(writer, rows, cells);
            }
            writer.flush();
        };
    }

    private static <T> void write(Writer writer, List<T> rows, Function<T, List<String>> cells) throws IOException {
        for (T row : rows) {
            writer.write(CsvLine.of(cells.apply(row)));
        }
    }
}
