package org.upgradenight.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.upgradenight.simulator.menu.Menu;

/** The picture of its screen that an 8800 offers: 800 by 480 pixels, a bar for the title and one for each row of a menu. */
final class Bitmap {

    private static final int HEADERS = 54;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 480;
    private static final int STRIDE = WIDTH * 3;
    private static final int BAR = 40;
    private static final int BACKGROUND = 0x20;
    private static final int TITLE = 0xE0;
    private static final int ROW = 0x80;

    private Bitmap() {}

    static PhoneReply reply(Optional<Menu> showing) {
        int size = HEADERS + STRIDE * HEIGHT;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'B').put((byte) 'M').putInt(size).putInt(0).putInt(HEADERS);
        bytes.putInt(40).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) 24);
        bytes.putInt(0).putInt(STRIDE * HEIGHT);
        bytes.position(HEADERS);
        int rows = showing.map(menu -> menu.rows().size()).orElse(0);
        for (int y = HEIGHT - 1; y >= 0; y--) {
            byte grey = (byte) grey(y, showing.isPresent(), rows);
            for (int x = 0; x < STRIDE; x++) {
                bytes.put(grey);
            }
        }
        return new PhoneReply(200, "image/bmp", bytes.array());
    }

    private static int grey(int y, boolean menu, int rows) {
        int bar = y / BAR;
        boolean gap = y % BAR > BAR - 6;
        if (!menu || gap || bar > rows) {
            return BACKGROUND;
        }
        return bar == 0 ? TITLE : ROW;
    }
}
