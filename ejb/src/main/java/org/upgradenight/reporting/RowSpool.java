package org.upgradenight.reporting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of texts, written once and read as often as wanted, in a file of their own instead of in memory. The file is gone
 * when the spool is closed and, on systems that can take a name from an open file, even when the process is killed.
 */
public final class RowSpool implements AutoCloseable {

    private final FileChannel file;
    private final DataOutputStream end;
    private long rows;

    /** Opens an empty one in the system's folder for temporary files. */
    public static RowSpool open() throws IOException {
        Path path = Files.createTempFile("upgrade-night-report", ".rows");
        return new RowSpool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    private RowSpool(FileChannel file) {
        this.file = file;
        this.end = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    /** Adds a row. Not after the first reading. */
    public void add(List<String> row) {
        try {
            end.writeInt(row.size());
            for (String cell : row) {
                byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                end.writeInt(text.length);
                end.write(text);
            }
            rows++;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public long rows() {
        return rows;
    }

    /** Reads all rows in the order in which they were added. */
    public void each(Consumer<List<String>> reader) throws IOException {
        end.flush();
        file.position(0);
        DataInputStream from = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        for (long row = 0; row < rows; row++) {
            int size = from.readInt();
            List<String> cells = new ArrayList<>(size);
            for (int cell = 0; cell < size; cell++) {
                cells.add(new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8));
            }
            reader.accept(cells);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
