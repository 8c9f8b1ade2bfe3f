package org.upgradenight.simulator.push;

import org.upgradenight.simulator.phone.KeyAnswer;
import org.upgradenight.simulator.phone.Phone;

/** Does what one pushed URL says. */
public final class Pusher {

    private Pusher() {}

    /** The outcome of that URL on that phone. */
    public static KeyAnswer execute(Phone phone, String url) {
        int colon = url.indexOf(':');
        if (colon <= 0) {
            return new KeyAnswer(1, "Invalid URI", "invalid");
        }
        String rest = url.substring(colon + 1);
        return switch (url.substring(0, colon)) {
            case "Key" -> phone.press(rest);
            case "Init" -> phone.init(rest);
            case "Dial", "EditDial" -> phone.dial();
            case "Display", "http", "https", "Play" -> new KeyAnswer(0, "Success", "ignored");
            case "Device" -> device(phone, rest);
            case "SoftKey" -> new KeyAnswer(1, "Invalid URI", "invalid");
            default -> new KeyAnswer(6, "URI not found", "refused");
        };
    }

    private static KeyAnswer device(Phone phone, String what) {
        boolean newer = phone.identity().model().risNumber() > 622;
        return newer && "Unlock".equals(what)
                ? new KeyAnswer(0, "Success", "ignored")
                : new KeyAnswer(6, "URI not found", "refused");
    }
}
