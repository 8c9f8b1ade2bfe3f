package org.upgradenight.callmanager.wire;

/** Makes words of a server fit to be shown: one line, of bounded length. */
public final class Text {

    private static final int LONGEST = 300;

    private Text() {}

    public static String brief(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
