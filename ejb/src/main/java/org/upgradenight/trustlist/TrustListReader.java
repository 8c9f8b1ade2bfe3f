package org.upgradenight.trustlist;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the TLV format that ITL and CTL files share: a signed header, and behind it one record per certificate. Bounded
 * in size and number; a file that is anything else is a value, not an exception.
 */
public final class TrustListReader {

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_RECORDS = 2000;
    private static final int SMALLEST = 10;

    private static final int VERSION = 1;
    private static final int HEADER_LENGTH = 2;
    private static final int SIGNER_NAME = 4;
    private static final int SIGNER_SERIAL = 5;
    private static final int HASH_ALGORITHM = 8;
    private static final int SIGNATURE = 12;
    private static final int FILE_NAME = 14;
    private static final int TIMESTAMP = 15;

    private final byte[] file;

    private TrustListReader(byte[] file) {
        this.file = file;
    }

    public static TrustListReading read(byte[] file) {
        if (file.length < SMALLEST || file.length > LARGEST) {
            return new TrustListReading.Broken("it has " + file.length + " bytes");
        }
        try {
            return new TrustListReading.Whole(new TrustListReader(file).whole());
        } catch (BrokenListException broken) {
            return new TrustListReading.Broken(broken.getMessage());
        }
    }

    private SignedList whole() {
        Tlv version = Tlv.at(file, 0, file.length);
        if (version.tag() != VERSION || version.value().length != 2) {
            throw new BrokenListException("it does not begin with a version");
        }
        Map<Integer, Tlv> header = header(version.end());
        List<RecordReader.Entry> entries = records(length(header));
        BigInteger serial = new BigInteger(1, field(header, SIGNER_SERIAL).value());
        return new SignedList(
                version.value()[0] + "." + version.value()[1],
                file.length,
                header.containsKey(FILE_NAME) ? header.get(FILE_NAME).text() : "",
                field(header, SIGNER_NAME).text(),
                serial,
                Optional.ofNullable(header.get(TIMESTAMP))
                        .map(time -> Instant.ofEpochSecond(Integer.toUnsignedLong(time.number()))),
                SignatureCheck.of(
                        file,
                        field(header, SIGNATURE),
                        field(header, HASH_ALGORITHM).number(),
                        serial,
                        entries),
                entries.stream().map(RecordReader.Entry::record).toList());
    }

    private Map<Integer, Tlv> header(int from) {
        Map<Integer, Tlv> header = new HashMap<>();
        int end = file.length;
        int at = from;
        while (at < end) {
            Tlv tlv = Tlv.at(file, at, end);
            header.putIfAbsent(tlv.tag(), tlv);
            end = tlv.tag() == HEADER_LENGTH ? length(header) : end;
            at = tlv.end();
        }
        return header;
    }

    /** The header's length counts from the first byte of the file. */
    private int length(Map<Integer, Tlv> header) {
        Tlv told = field(header, HEADER_LENGTH);
        int length = told.value().length == 2 ? told.number() : -1;
        if (length < told.end() || length > file.length) {
            throw new BrokenListException("its header does not end within it");
        }
        return length;
    }

    private List<RecordReader.Entry> records(int from) {
        List<RecordReader.Entry> entries = new ArrayList<>();
        int at = from;
        while (at < file.length) {
            if (file[at] == Tlv.PADDING) {
                at++;
                continue;
            }
            Tlv length = Tlv.at(file, at, file.length);
            int end = length.tag() == 1 ? at + length.number() : -1;
            if (end < length.end() || end > file.length || entries.size() >= MOST_RECORDS) {
                throw new BrokenListException("the record at " + at + " does not end within the file");
            }
            entries.add(RecordReader.read(file, length.end(), end));
            at = end;
        }
        return entries;
    }

    private static Tlv field(Map<Integer, Tlv> header, int tag) {
        Tlv field = header.get(tag);
        if (field == null) {
            throw new BrokenListException("its header has no field " + tag);
        }
        return field;
    }
}
