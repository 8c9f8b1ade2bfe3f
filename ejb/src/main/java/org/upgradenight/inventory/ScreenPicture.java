package org.upgradenight.inventory;

/**
 * What a phone's screen looked like at one moment.
 *
 * @param png made here from the phone's pixels, never the phone's own bytes; at most {@value #MOST_BYTES}
 * @param width in pixels, at most {@value #LONGEST_SIDE}, as is the height
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is its bytes; instances are never compared
public record ScreenPicture(byte[] png, int width, int height) {

    public static final int MOST_BYTES = 512 * 1024;
    public static final int LONGEST_SIDE = 2048;

    public ScreenPicture {
        if (png.length > MOST_BYTES || Math.min(width, height) < 1 || Math.max(width, height) > LONGEST_SIDE) {
            throw new IllegalArgumentException("A picture of " + width + " by " + height + " in " + png.length);
        }
    }
}
