package org.upgradenight.simulator.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes tag (1 byte), length (2 bytes, big-endian), value. */
final class Tlv {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Tlv add(int tag, byte[] value) {
        bytes.write(tag);
        bytes.write(value.length >> 8);
        bytes.write(value.length);
        bytes.writeBytes(value);
        return this;
    }

    Tlv text(int tag, String value) {
        return add(tag, (value + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    Tlv number(int tag, int value) {
        return add(tag, new byte[] {(byte) (value >> 8), (byte) value});
    }

    Tlv octet(int tag, int value) {
        return add(tag, new byte[] {(byte) value});
    }

    Tlv raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    /** A container gives the length of what follows, which is written flat behind it. */
    Tlv container(int tag, Tlv inside) {
        return number(tag, inside.size()).raw(inside.bytes());
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
