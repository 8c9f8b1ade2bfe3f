package org.upgradenight.simulator.push;

import java.util.EnumSet;
import java.util.Set;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.phone.KeyAnswer;
import org.upgradenight.simulator.phone.Phone;

/** Does what one pushed URL says. */
public final class Pusher {

    /** Cisco phone services notes, internal URI features: not the 78xx, the 7832 and the 8831. */
    private static final Set<PhoneModel> UNLOCKED =
            EnumSet.of(PhoneModel.CP_8841, PhoneModel.CP_8851, PhoneModel.CP_8821, PhoneModel.CP_8832);

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
        return UNLOCKED.contains(phone.identity().model()) && "Unlock".equals(what)
                ? new KeyAnswer(0, "Success", "ignored")
                : new KeyAnswer(6, "URI not found", "refused");
    }
}
