package org.upgradenight.sitework;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A site's list as CSV (RFC 4180, one heading line), with empty columns for the answer. Every cell passes {@link SafeCell}. */
final class ListCsv {
    static final String PHONE = "Phone";
    static final String RESULT = "Result";
    static final String BY = "By";
    static final String TIME = "Time";

    private static final String LAST_SEEN = "Last seen";
    private static final String PORT_SINCE = "Switch and port known since";

    static final List<String> HEADING = List.of(
            "Priority",
            "Site",
            "Building / room",
            "Extension",
            "User",
            "Description",
            PHONE,
            "MAC",
            "Serial",
            "Model",
            "Switch",
            "Switch IP",
            "Port",
            "Voice VLAN",
            "Phone IP",
            LAST_SEEN,
            PORT_SINCE,
            "Why",
            "What to do",
            "How to know it worked",
            RESULT,
            BY,
            TIME);

    /** What changes by mere looking, highest column first. */
    private static final List<Integer> NO_NEWS = List.of(HEADING.indexOf(PORT_SINCE), HEADING.indexOf(LAST_SEEN));

    private ListCsv() {}

    static String write(PhysicalList list) {
        return write(list.all());
    }

    static String write(Collection<Visit> visits) {
        return table(HEADING, visits.stream().map(ListCsv::cells).toList());
    }

    /** Any table whose cells are safe already. */
    static String table(List<String> heading, List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(heading);
            lines.forEach(csv::writeRecord);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    /** The records of a list that was written here, heading first. */
    static List<List<String>> records(String csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
            return records.stream().map(CsvRecord::getFields).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether two lists say the same. When a phone was last seen changes with every look and is no news by itself. */
    static boolean sameNews(String left, String right) {
        return left.equals(right) || essence(left).equals(essence(right));
    }

    private static List<List<String>> essence(String csv) {
        return records(csv).stream().map(ListCsv::withoutTimes).toList();
    }

    private static List<String> withoutTimes(List<String> row) {
        List<String> fields = new ArrayList<>(row);
        if (fields.size() == HEADING.size()) {
            NO_NEWS.forEach(column -> fields.remove(column.intValue()));
        }
        return fields;
    }

    private static List<String> cells(Visit visit) {
        return Stream.of(
                        String.valueOf(visit.priority()),
                        visit.site(),
                        visit.place(),
                        visit.extension(),
                        visit.user(),
                        visit.description(),
                        visit.phone(),
                        visit.mac(),
                        visit.serial(),
                        visit.model(),
                        visit.switchName(),
                        visit.switchIp(),
                        visit.port(),
                        visit.voiceVlan(),
                        visit.phoneIp(),
                        Said.time(visit.lastSeen()),
                        Said.time(visit.portSince()) + (visit.portEarlier() ? " (an earlier run)" : ""),
                        visit.why(),
                        visit.whatToDo(),
                        visit.howToKnow(),
                        "",
                        "",
                        "")
                .map(SafeCell::cell)
                .toList();
    }
}
