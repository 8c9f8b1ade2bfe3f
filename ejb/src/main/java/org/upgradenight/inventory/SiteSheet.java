package org.upgradenight.inventory;

import static org.upgradenight.inventory.CsvMessages.MESSAGES;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list of sites and whom to write to about them, as CSV: columns "site" and "contacts" (addresses separated by
 * blanks, semicolons or commas), and "building" and "notes" if one likes.
 *
 * @param sites the good rows; of several rows of one site the first
 * @param rejected the others, with line and reason
 */
public record SiteSheet(List<Site> sites, List<RejectedRow> rejected) {

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int MOST_ROWS = 20_000;

    public SiteSheet {
        sites = List.copyOf(sites);
        rejected = List.copyOf(rejected);
    }

    /** @throws CsvRefusedException when the file as a whole is no such list */
    public static SiteSheet read(String cluster, Reader file) {
        String text = text(file);
        if (text.isBlank()) {
            throw new CsvRefusedException(MESSAGES.empty());
        }
        Intake intake = new Intake(cluster);
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            rows.forEach(intake::take);
        } catch (CsvParseException | IOException broken) {
            throw new CsvRefusedException(MESSAGES.unreadable(String.valueOf(broken.getMessage())), broken);
        }
        return new SiteSheet(List.copyOf(intake.good.values()), intake.rejected);
    }

    private static String text(Reader file) {
        char[] buffer = new char[8192];
        StringBuilder text = new StringBuilder();
        try {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                text.append(buffer, 0, read);
                if (text.length() > MOST_CHARACTERS) {
                    throw new CsvRefusedException(MESSAGES.fileTooLarge(MOST_CHARACTERS / (1024 * 1024)));
                }
            }
        } catch (IOException broken) {
            throw new CsvRefusedException(MESSAGES.unreadable(String.valueOf(broken.getMessage())), broken);
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf(',') < 0 && header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf(',') < 0 && header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** Row by row; the first one names the columns. */
    private static final class Intake {

        private final Map<String, Site> good = new LinkedHashMap<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final String cluster;

        Intake(String cluster) {
            this.cluster = cluster;
        }

        void take(CsvRecord row) {
            if (places.isEmpty()) {
                header(row);
            } else if (good.size() + rejected.size() >= MOST_ROWS) {
                throw new CsvRefusedException(MESSAGES.tooManyRows(MOST_ROWS));
            } else {
                site(row);
            }
        }

        private void header(CsvRecord row) {
            for (int place = 0; place < row.getFieldCount(); place++) {
                places.putIfAbsent(row.getField(place).strip().toLowerCase(Locale.ROOT), place);
            }
            if (!places.containsKey("site") || !places.containsKey("contacts")) {
                throw new CsvRefusedException(MESSAGES.noSiteColumns());
            }
        }

        private void site(CsvRecord row) {
            String name = cell(row, "site");
            if (good.containsKey(name)) {
                reject(row, MESSAGES.siteAgain(name));
                return;
            }
            try {
                good.put(name, new Site(cluster, name, contacts(row), cell(row, "building"), cell(row, "notes")));
            } catch (IllegalArgumentException wrong) {
                reject(row, MESSAGES.siteRefused(wrong.getMessage()));
            }
        }

        private List<String> contacts(CsvRecord row) {
            return Arrays.stream(cell(row, "contacts").split("[,;\\s]+"))
                    .filter(address -> !address.isEmpty())
                    .toList();
        }

        private String cell(CsvRecord row, String column) {
            Integer place = places.get(column);
            return place == null || place >= row.getFieldCount()
                    ? ""
                    : row.getField(place).strip().replace("\0", "");
        }

        private void reject(CsvRecord row, String reason) {
            if (rejected.size() < CsvImport.MOST_SHOWN) {
                rejected.add(new RejectedRow(row.getStartingLineNumber(), reason));
            }
        }
    }
}
