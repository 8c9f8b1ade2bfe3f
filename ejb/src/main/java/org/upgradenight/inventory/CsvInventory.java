package org.upgradenight.inventory;

import static org.upgradenight.inventory.CsvMessages.MESSAGES;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads an inventory file: BAT's "All Phone Details", or a list with a {@code name} column and any other known ones.
 * Holds no more than one row and the names seen. A broken row costs itself only: reading goes on in the line below it.
 */
public final class CsvInventory {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_LINES_OF_A_ROW = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvLines lines;
    private final Consumer<CsvDevice> accepted;
    private final Consumer<RejectedRow> rejected;
    private final Map<DeviceName, Long> seen = new HashMap<>();
    private int rows;

    private CsvInventory(Reader reader, Consumer<CsvDevice> accepted, Consumer<RejectedRow> rejected) {
        this.lines = new CsvLines(reader);
        this.accepted = accepted;
        this.rejected = rejected;
    }

    /**
     * Hands over every row, in the file's order, to one of the two.
     *
     * @throws CsvRefusedException when the file as a whole is none: empty, no name column, too large, more than 100,000
     *     rows, unreadable. Rows handed over before must not be kept then.
     */
    public static void read(Reader reader, Consumer<CsvDevice> accepted, Consumer<RejectedRow> rejected) {
        new CsvInventory(reader, accepted, rejected).read();
    }

    private void read() {
        CsvHeader header = header();
        for (Optional<CsvLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().text().isBlank()) {
                continue;
            }
            if (++rows > MOST_ROWS) {
                throw new CsvRefusedException(MESSAGES.tooManyRows(MOST_ROWS));
            }
            row(line.get(), header);
        }
    }

    private CsvHeader header() {
        CsvLines.Line line = lines.next().orElseThrow(() -> new CsvRefusedException(MESSAGES.empty()));
        String text = line.text().startsWith(BYTE_ORDER_MARK) ? line.text().substring(1) : line.text();
        if (text.isBlank()) {
            throw new CsvRefusedException(MESSAGES.empty());
        }
        try {
            return CsvHeader.of(text);
        } catch (CsvParseException e) {
            throw new CsvRefusedException(MESSAGES.unreadable(MESSAGES.unclosedQuote()), e);
        }
    }

    private void row(CsvLines.Line first, CsvHeader header) {
        List<CsvLines.Line> more = new ArrayList<>();
        Optional<String> whole = whole(first, header.separator(), more);
        if (whole.isEmpty()) {
            lines.giveBack(more);
            reject(first, first.cutOff() ? MESSAGES.lineTooLong(CsvLines.LONGEST) : MESSAGES.unclosedQuote());
            return;
        }
        List<String> cells;
        try {
            cells = CsvCells.of(whole.get(), header.separator());
        } catch (CsvParseException e) {
            lines.giveBack(more);
            reject(first, MESSAGES.textBehindQuote());
            return;
        }
        if (runsOn(cells, header)) {
            lines.giveBack(more); // two quotation marks forgotten in two rows seem to belong together
            reject(first, MESSAGES.unclosedQuote());
            return;
        }
        problem(cells, header)
                .ifPresentOrElse(reason -> reject(first, reason), () -> accept(first.number(), cells, header));
    }

    /** The row's text with all its lines, which are collected; nothing when its quotation marks do not end. */
    private Optional<String> whole(CsvLines.Line first, char separator, List<CsvLines.Line> more) {
        StringBuilder whole = new StringBuilder(first.text());
        boolean cutOff = first.cutOff();
        boolean within = CsvCells.endsWithinQuotes(first.text(), separator, false);
        while (!cutOff && within) {
            Optional<CsvLines.Line> next = lines.next();
            if (next.isEmpty() || more.size() == MOST_LINES_OF_A_ROW || whole.length() > CsvLines.LONGEST) {
                next.ifPresent(more::add);
                return Optional.empty();
            }
            more.add(next.get());
            cutOff = next.get().cutOff();
            within = CsvCells.endsWithinQuotes(next.get().text(), separator, true);
            whole.append('\n').append(next.get().text());
        }
        return cutOff ? Optional.empty() : Optional.of(whole.toString());
    }

    /** Only the XML column may have line ends of its own. */
    private static boolean runsOn(List<String> cells, CsvHeader header) {
        Integer xml = header.places().get(CsvColumn.VENDOR_CONFIG);
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).indexOf('\n') >= 0 && (xml == null || xml != place)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> problem(List<String> cells, CsvHeader header) {
        for (CsvColumn column : header.places().keySet()) {
            if (header.cell(cells, column).length() > column.mostCharacters()) {
                return Optional.of(MESSAGES.cellTooLong(column.title(), column.mostCharacters()));
            }
        }
        String name = header.cell(cells, CsvColumn.NAME);
        Optional<DeviceName> device = DeviceName.of(name);
        if (device.isEmpty()) {
            return Optional.of(name.isEmpty() ? MESSAGES.noName() : MESSAGES.notAPhone(shown(name)));
        }
        String address = header.cell(cells, CsvColumn.ADDRESS);
        if (!address.isEmpty() && !isAddress(address)) {
            return Optional.of(MESSAGES.notAnAddress(shown(address)));
        }
        return Optional.ofNullable(seen.get(device.get())).map(line -> MESSAGES.duplicate(name, line));
    }

    private void accept(long line, List<String> cells, CsvHeader header) {
        DeviceName name = new DeviceName(header.cell(cells, CsvColumn.NAME));
        seen.put(name, line);
        Device device = new Device(
                name,
                new DeviceModel(text(cells, header, CsvColumn.MODEL)),
                text(cells, header, CsvColumn.PROTOCOL),
                text(cells, header, CsvColumn.DESCRIPTION),
                text(cells, header, CsvColumn.DEVICE_POOL),
                text(cells, header, CsvColumn.LOCATION),
                text(cells, header, CsvColumn.COMMON_PHONE_PROFILE),
                text(cells, header, CsvColumn.SECURITY_PROFILE),
                text(cells, header, CsvColumn.EXTENSION),
                text(cells, header, CsvColumn.OWNER),
                text(cells, header, CsvColumn.LOAD));
        accepted.accept(new CsvDevice(
                line, device, header.cell(cells, CsvColumn.ADDRESS), header.cell(cells, CsvColumn.VENDOR_CONFIG)));
    }

    private void reject(CsvLines.Line line, String reason) {
        rejected.accept(new RejectedRow(line.number(), reason));
    }

    private static String text(List<String> cells, CsvHeader header, CsvColumn column) {
        return header.cell(cells, column).replaceAll("\\p{Cntrl}", " ");
    }

    private static boolean isAddress(String text) {
        try {
            return AddressRange.parse(text).prefix() == 32 && text.indexOf('/') < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "...";
    }
}
