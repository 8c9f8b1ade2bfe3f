package org.upgradenight.web.json;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.upgradenight.web.problem.ProblemException;

/** A body that may be long, but not endless: past its bound reading is a problem. */
public final class CappedStream extends FilterInputStream {

    private final long most;
    private long seen;

    public CappedStream(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > most) {
            throw new ProblemException(413, MESSAGES.tooLarge(most / 1024));
        }
    }
}
