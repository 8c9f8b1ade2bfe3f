package org.upgradenight.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The system's own LibreOffice as a second reader of workbooks: it opens one, and says every sheet as CSV. */
final class LibreOffice {
    private static final List<String> NAMES = List.of("soffice", "libreoffice");
    private static final int PATIENCE_SECONDS = 240;

    /** Comma, quotes, UTF-8, from line 1; all cells quoted, as they are shown, every sheet in a file of its own. */
    private static final String AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    private LibreOffice() {}

    /**
     * The sheets of a workbook by name, each a list of lines, each a list of cells. Aborts the test, saying how to get the
     * program, when there is none.
     */
    static Map<String, List<List<String>>> sheets(Path workbook) {
        Path program = program()
                .orElseThrow(
                        () -> new TestAbortedException("No LibreOffice on the PATH: install its spreadsheet (Debian:"
                                + " apt-get install libreoffice-calc-nogui) to have workbooks opened by it"));
        try {
            Path folder = Files.createTempDirectory(workbook.toAbsolutePath().getParent(), "sheets");
            convert(program, workbook, folder);
            return read(folder, workbook.getFileName().toString().replaceFirst("\\.xlsx$", "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void convert(Path program, Path workbook, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        AS_CSV,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("LibreOffice was not done in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("LibreOffice: " + Files.readString(folder.resolve("said.txt")));
        }
    }

    private static Map<String, List<List<String>>> read(Path folder, String prefix) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String name = file.getFileName().toString();
                sheets.put(
                        name.substring(prefix.length(), name.length() - ".csv".length()),
                        lines(Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return sheets;
    }

    /** RFC 4180. */
    private static List<List<String>> lines(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char each = csv.charAt(at);
            if (quoted && each == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                cell.append(csv.charAt(++at));
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (each != '\r' || quoted) {
                cell.append(each);
            }
        }
        return lines;
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
