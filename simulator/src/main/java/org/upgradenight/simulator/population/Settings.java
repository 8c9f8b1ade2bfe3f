package org.upgradenight.simulator.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws what administrators configured over the years: a device layer, a profile, and URLs of its own for a few. */
final class Settings {

    static final String STANDARD = "Standard Common Phone Profile";
    static final String WEB_ON = "Web On Profile";
    static final String LOBBY = "Lobby Profile";
    static final String RESTRICTED = "Restricted Profile";

    /** A device layer with the profile below it. */
    record Drawn(String vendorConfig, String profile, boolean ownUrl, boolean ownSecureUrl) {}

    private Settings() {}

    static Drawn calm() {
        return new Drawn("<settingsAccess>1</settingsAccess><webAccess>0</webAccess>", STANDARD, false, false);
    }

    static Drawn draw(Random random) {
        int web = random.nextInt(100);
        int settings = random.nextInt(100);
        List<String> layer = new ArrayList<>();
        common(layer, random);
        if (settings < 4) {
            layer.add("<settingsAccess>0</settingsAccess>");
        } else if (settings < 7) {
            layer.add("<settingsAccess>2</settingsAccess>");
        } else if (settings < 20) {
            layer.add("<settingsAccess>1</settingsAccess>");
        }
        web(layer, web);
        rare(layer, random);
        return new Drawn(
                String.join("", layer), profile(web, settings), random.nextInt(100) < 3, random.nextInt(100) < 2);
    }

    private static void web(List<String> layer, int web) {
        if (web < 33) {
            layer.add("<webAccess>0</webAccess>");
        } else if (web >= 55 && web < 58) {
            layer.add("<webAccess>2</webAccess>");
        } else if (web >= 58 && web < 61) {
            layer.add("<webAccess>0</webAccess>");
            layer.add("<webProtocol>1</webProtocol>");
        } else if (web >= 61 && web < 70) {
            layer.add("<webAccess>1</webAccess>");
        }
    }

    private static String profile(int web, int settings) {
        if (settings >= 93 && settings < 97) {
            return LOBBY;
        }
        if (settings >= 97) {
            return RESTRICTED;
        }
        return web >= 33 && web < 55 ? WEB_ON : STANDARD;
    }

    private static void common(List<String> layer, Random random) {
        if (random.nextInt(3) == 0) {
            layer.add("<disableSpeaker>false</disableSpeaker>");
            layer.add("<pcPort>0</pcPort>");
        }
        if (random.nextInt(4) == 0) {
            layer.add("<garp>1</garp>");
        }
    }

    /** Elements that a client which only knows its own would lose. */
    private static void rare(List<String> layer, Random random) {
        if (random.nextInt(6) == 0) {
            layer.add(
                    "<desktopClient><showStatus>1</showStatus><banner kind=\"a&amp;b\">5 &lt; 6</banner></desktopClient>");
        }
        if (random.nextInt(6) == 0) {
            layer.add("<sshAccess>1</sshAccess><unknownToEverybody/>");
        }
    }
}
