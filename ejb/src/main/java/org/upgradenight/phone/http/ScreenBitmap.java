package org.upgradenight.phone.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.upgradenight.inventory.ScreenPicture;

/**
 * Reads the bitmap that a phone makes of its screen: uncompressed, 16, 24 or 32 bits a pixel. Nothing is believed of its
 * header but what the bytes bear out, and what is kept is drawn anew.
 */
final class ScreenBitmap {

    private static final int FILE_HEADER = 14;
    private static final int LEAST_HEADER = FILE_HEADER + 40;
    private static final int UNCOMPRESSED = 0;
    private static final int BIT_FIELDS = 3;
    private static final int FIVE_BITS = 0x1F;

    private final ByteBuffer bytes;
    private final int width;
    private final int height;
    private final boolean upwards;
    private final int bits;
    private final int from;

    private ScreenBitmap(ByteBuffer bytes) {
        this.bytes = bytes;
        from = bytes.getInt(10);
        width = bytes.getInt(18);
        int signed = bytes.getInt(22);
        upwards = signed > 0;
        height = Math.abs(signed);
        bits = bytes.getShort(28);
    }

    /** The picture, or nothing when this is no bitmap that we read. */
    static Optional<ScreenPicture> read(byte[] body) {
        if (body.length < LEAST_HEADER || body[0] != 'B' || body[1] != 'M') {
            return Optional.empty();
        }
        ScreenBitmap bitmap = new ScreenBitmap(ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN));
        return bitmap.bornOut() ? bitmap.drawn() : Optional.empty();
    }

    private boolean bornOut() {
        int compression = bytes.getInt(30);
        boolean plain = compression == UNCOMPRESSED || (compression == BIT_FIELDS && bits == 32);
        boolean measured = within(width) && within(height);
        boolean known = bits == 16 || bits == 24 || bits == 32;
        return plain
                && known
                && measured
                && from >= LEAST_HEADER
                && from + (long) stride() * height <= bytes.capacity();
    }

    private static boolean within(int side) {
        return side >= 1 && side <= ScreenPicture.LONGEST_SIDE;
    }

    /** Rows end on a multiple of four bytes. */
    private int stride() {
        return (width * bits + 31) / 32 * 4;
    }

    private Optional<ScreenPicture> drawn() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int row = from + stride() * (upwards ? height - 1 - y : y);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour(row + x * (bits / 8)));
            }
        }
        byte[] png = png(image);
        return png.length > ScreenPicture.MOST_BYTES
                ? Optional.empty()
                : Optional.of(new ScreenPicture(png, width, height));
    }

    private int colour(int at) {
        if (bits == 16) {
            int packed = bytes.getShort(at);
            return (five(packed >> 10) << 16) | (five(packed >> 5) << 8) | five(packed);
        }
        return ((bytes.get(at + 2) & 0xFF) << 16) | ((bytes.get(at + 1) & 0xFF) << 8) | (bytes.get(at) & 0xFF);
    }

    private static int five(int packed) {
        return (packed & FIVE_BITS) * 255 / FIVE_BITS;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
