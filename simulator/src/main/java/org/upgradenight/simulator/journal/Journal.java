package org.upgradenight.simulator.journal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;

/**
 * Append-only log of requests, one JSON object a line, kept in a file so that millions of entries cost no heap.
 * Entries are numbered from 0 in the order they were written.
 */
public final class Journal implements AutoCloseable {

    private static final int STRIDE = 128;
    private static final int FLUSH_AT = 64 * 1024;
    private static final int MAX_TEXT = 400;

    private final Clock clock;
    private final FileChannel file;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(FLUSH_AT * 2);
    private long flushed;
    private long next;
    private long[] offsets = new long[1024];

    private Journal(Clock clock, FileChannel file) {
        this.clock = clock;
        this.file = file;
    }

    /** A journal in a temporary file that vanishes with the process. */
    public static Journal temporary(Clock clock) throws IOException {
        Path path = Files.createTempFile("simulator-log", ".ndjson");
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // the open channel keeps the file alive; so it is gone however we end
        Files.delete(path);
        return new Journal(clock, file);
    }

    /** A journal in a file that stays; what was in it before is gone. */
    public static Journal in(Path path, Clock clock) throws IOException {
        return new Journal(
                clock,
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    /**
     * Writes one entry.
     *
     * @param phone name of the phone, or the empty text
     * @param what the request: a path, a key, an operation
     * @param status HTTP status, or 0 when none was sent
     * @param effect what it did
     */
    public synchronized void write(Kind kind, String phone, String what, int status, String effect) {
        if (next % STRIDE == 0) {
            noteOffset();
        }
        StringBuilder line = new StringBuilder(160);
        line.append("{\"seq\":").append(next++);
        line.append(",\"atMillis\":").append(clock.millis());
        text(line, "phone", phone);
        text(line, "kind", kind.word());
        text(line, "what", what);
        line.append(",\"status\":").append(status);
        text(line, "effect", effect);
        line.append("}\n");
        pending.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        if (pending.size() >= FLUSH_AT) {
            flush();
        }
    }

    /** How many entries there are. */
    public synchronized long size() {
        return next;
    }

    /** Copies the entries {@code from} (inclusive) up to {@code limit} of them to the stream, as they are. */
    public synchronized void copy(long from, long limit, OutputStream out) throws IOException {
        flush();
        long first = Math.max(0, from);
        if (first >= next || limit <= 0) {
            return;
        }
        long last = limit > next - first ? next : first + limit;
        long stride = first / STRIDE;
        ByteBuffer buffer = ByteBuffer.allocate(FLUSH_AT);
        long position = offsets[(int) stride];
        long sequence = stride * STRIDE;
        while (sequence < last) {
            buffer.clear();
            int read = file.read(buffer, position);
            if (read < 0) {
                return;
            }
            position += read;
            byte[] bytes = buffer.array();
            int start = 0;
            for (int at = 0; at < read && sequence < last; at++) {
                if (bytes[at] == '\n') {
                    if (sequence >= first) {
                        out.write(bytes, start, at + 1 - start);
                    }
                    start = at + 1;
                    sequence++;
                }
            }
            if (sequence >= first && sequence < last) {
                out.write(bytes, start, read - start);
            }
        }
    }

    private void noteOffset() {
        int index = (int) (next / STRIDE);
        if (index == offsets.length) {
            offsets = Arrays.copyOf(offsets, index * 2);
        }
        offsets[index] = flushed + pending.size();
    }

    private void flush() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
            while (bytes.hasRemaining()) {
                flushed += file.write(bytes, flushed);
            }
            pending.reset();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void text(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"");
        String cut = value.length() > MAX_TEXT ? value.substring(0, MAX_TEXT) : value;
        line.append(JsonStringEncoder.getInstance().quoteAsString(cut));
        line.append('"');
    }

    @Override
    public synchronized void close() throws IOException {
        flush();
        file.close();
    }
}
