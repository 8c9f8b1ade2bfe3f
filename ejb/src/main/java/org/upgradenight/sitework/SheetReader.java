package org.upgradenight.sitework;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads an uploaded sheet of unknown origin as rows of text: XLSX, or CSV as spreadsheets save it (comma, semicolon or tab;
 * UTF-8 or Windows-1252). Bounded in bytes, rows and columns.
 */
final class SheetReader {
    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 100;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SheetReader() {}

    /** @throws SheetRefusedException when it is too large, or none of these */
    static List<List<String>> rows(byte[] sheet) {
        if (sheet.length > MOST_BYTES) {
            throw new SheetRefusedException(SiteworkMessages.MESSAGES.sheetTooLarge(MOST_BYTES / 1024, MOST_ROWS));
        }
        boolean zip = sheet.length > 3 && sheet[0] == 'P' && sheet[1] == 'K';
        return zip ? XlsxSheet.rows(sheet) : csv(text(sheet));
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            for (Iterator<CsvRecord> each = records.iterator(); each.hasNext(); ) {
                rows.add(bounded(each.next().getFields()));
                if (rows.size() > MOST_ROWS) {
                    throw new SheetRefusedException(
                            SiteworkMessages.MESSAGES.sheetTooLarge(MOST_BYTES / 1024, MOST_ROWS));
                }
            }
        } catch (CsvParseException broken) {
            throw new SheetRefusedException(SiteworkMessages.MESSAGES.sheetUnreadable());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static List<String> bounded(List<String> fields) {
        return fields.subList(0, Math.min(fields.size(), MOST_COLUMNS));
    }

    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char other : new char[] {';', '\t'}) {
            best = count(heading, other) > count(heading, best) ? other : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static String text(byte[] sheet) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sheet))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(sheet, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
