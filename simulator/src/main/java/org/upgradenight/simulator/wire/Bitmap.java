package org.upgradenight.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The smallest picture of a screen: two by two pixels. */
final class Bitmap {

    private static final int HEADERS = 54;
    private static final int PIXELS = 16;

    private Bitmap() {}

    static PhoneReply reply() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADERS + PIXELS).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'B').put((byte) 'M').putInt(HEADERS + PIXELS).putInt(0).putInt(HEADERS);
        bytes.putInt(40).putInt(2).putInt(2).putShort((short) 1).putShort((short) 24);
        return new PhoneReply(200, "image/bmp", bytes.array());
    }
}
