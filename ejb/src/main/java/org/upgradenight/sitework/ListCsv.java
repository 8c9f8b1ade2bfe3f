package org.upgradenight.sitework;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A site's list as CSV (RFC 4180, one heading line). Every cell passes {@link SafeCell}. */
final class ListCsv {
    private static final List<String> HEADING = List.of(
            "Phone",
            "MAC",
            "Model",
            "Extension",
            "Description",
            "User",
            "Location",
            "Switch name",
            "Switch IP",
            "Port",
            "Phone IP",
            "Last seen",
            "Why",
            "What to do",
            "Kind");
    private static final int LAST_SEEN = HEADING.indexOf("Last seen");

    private ListCsv() {}

    static String write(PhysicalList list) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADING);
            list.visits().forEach(visit -> csv.writeRecord(cells(visit, "visit")));
            list.toLookAt().forEach(visit -> csv.writeRecord(cells(visit, "look")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    /** Whether two lists say the same. When a phone was last seen changes with every look and is no news by itself. */
    static boolean sameNews(String left, String right) {
        return left.equals(right) || essence(left).equals(essence(right));
    }

    private static List<List<String>> essence(String csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
            return records.stream().map(ListCsv::withoutTime).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> withoutTime(CsvRecord row) {
        List<String> fields = new ArrayList<>(row.getFields());
        if (fields.size() > LAST_SEEN) {
            fields.remove(LAST_SEEN);
        }
        return fields;
    }

    private static List<String> cells(Visit visit, String kind) {
        return Stream.of(
                        visit.phone(),
                        visit.mac(),
                        visit.model(),
                        visit.extension(),
                        visit.description(),
                        visit.user(),
                        visit.location(),
                        visit.switchName(),
                        visit.switchIp(),
                        visit.port(),
                        visit.phoneIp(),
                        LetterText.time(visit.lastSeen()),
                        visit.why(),
                        visit.whatToDo(),
                        kind)
                .map(SafeCell::cell)
                .toList();
    }
}
