package org.upgradenight.phone.cti;

import java.util.concurrent.TimeoutException;
import org.upgradenight.phone.Key;
import org.upgradenight.phone.KeyAnswer;
import org.upgradenight.phone.KeyPad;
import org.upgradenight.phone.Phone;

/**
 * Sends keys as the object that a phone's web server would take, one key in each, bare as the manufacturer's sample sends
 * it. A normal return says that the phone has got it; the phone's own answer is not told (JTAPI guide, sendData).
 */
final class CtiKeyPad implements KeyPad {

    private final JtapiLine line;

    CtiKeyPad(JtapiLine line) {
        this.line = line;
    }

    @Override
    public KeyAnswer press(Phone phone, Key key) {
        try {
            if (!line.inService(phone)) {
                return new KeyAnswer.NotPressed("out of service at the CTI manager");
            }
        } catch (TimeoutException | Jtapi.JtapiException unheard) {
            return new KeyAnswer.NotPressed(String.valueOf(unheard.getMessage()));
        }
        try {
            line.ask(phone, terminal -> {
                terminal.send("<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" URL=\"" + key.uri()
                        + "\"/></CiscoIPPhoneExecute>");
                return true;
            });
            return new KeyAnswer.Accepted();
        } catch (TimeoutException | Jtapi.JtapiException doubtful) {
            return new KeyAnswer.Unknown(String.valueOf(doubtful.getMessage()));
        }
    }
}
