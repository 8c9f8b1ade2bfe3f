package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.inventory.ScreenPicture;

class ScreenBitmapTest {

    private static final int HEADERS = 54;
    private static final int RED = 0xFF0000;

    /** Three by two pixels, the one at the top left red: bitmaps begin at the bottom unless their height is negative. */
    @ParameterizedTest
    @CsvSource({"24, 2", "32, 2", "16, 2", "24, -2", "32, -2", "16, -2"})
    void everyPixelIsWhereItWas(int bits, int height) throws IOException {
        ScreenPicture picture = ScreenBitmap.read(bitmap(3, height, bits)).orElseThrow();
        assertEquals("3x2", picture.width() + "x" + picture.height());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.png()));
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                assertEquals(x == 0 && y == 0 ? RED : 0, drawn.getRGB(x, y) & 0xFFFFFF, x + " " + y);
            }
        }
    }

    /** At its place in the header, a number that the bytes do not bear out, or that is not read here. */
    @ParameterizedTest
    @CsvSource({
        "10, 2147483647", // where the pixels begin
        "10, -1",
        "10, 0",
        "10, 90",
        "18, 0", // width
        "18, -3",
        "18, 2049",
        "18, 2147483647",
        "22, 0", // height
        "22, -2147483648",
        "22, 2049",
        "28, 8", // bits a pixel
        "28, 0",
        "30, 1", // a run-length code
        "30, 4", // a picture of another format inside
    })
    void whatIsNotBornOutIsNotRead(int place, int number) {
        byte[] bytes = bitmap(3, 2, 24);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (place == 28) {
            header.putShort(place, (short) number);
        } else {
            header.putInt(place, number);
        }
        assertEquals(Optional.empty(), ScreenBitmap.read(bytes));
    }

    @Test
    void textAndHalvesAreNoPicture() {
        assertEquals(Optional.empty(), ScreenBitmap.read(new byte[0]));
        assertEquals(
                Optional.empty(),
                ScreenBitmap.read("BM".repeat(40).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        byte[] whole = bitmap(3, 2, 24);
        assertEquals(Optional.empty(), ScreenBitmap.read(java.util.Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void noiseThatWouldTakeTooMuchRoomIsNotKept() {
        byte[] bytes = bitmap(800, 480, 24);
        new java.util.Random(1).nextBytes(bytes);
        byte[] header = bitmap(800, 480, 24);
        System.arraycopy(header, 0, bytes, 0, HEADERS);
        assertEquals(Optional.empty(), ScreenBitmap.read(bytes));
        assertTrue(ScreenBitmap.read(header).isPresent());
    }

    private static byte[] bitmap(int width, int height, int bits) {
        int stride = (width * bits + 31) / 32 * 4;
        int rows = Math.abs(height);
        ByteBuffer bytes = ByteBuffer.allocate(HEADERS + stride * rows).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 'B').put(1, (byte) 'M').putInt(10, HEADERS).putInt(14, 40);
        bytes.putInt(18, width).putInt(22, height).putShort(26, (short) 1).putShort(28, (short) bits);
        int red = HEADERS + (height > 0 ? stride * (rows - 1) : 0);
        if (bits == 16) {
            bytes.putShort(red, (short) (0x1F << 10));
        } else {
            bytes.put(red + 2, (byte) 0xFF);
        }
        return bytes.array();
    }
}
