package org.upgradenight.simulator.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.StatusMessage;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.xml.XmlText;

/** The status messages: a time alone on the 79xx, a bracketed stamp with date on the newer ones; newest last. */
final class StatusPage {

    private static final DateTimeFormatter CLASSIC = DateTimeFormatter.ofPattern("h:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter NEWER = DateTimeFormatter.ofPattern("hh:mm:ssa MM/dd/yy", Locale.ROOT);

    private StatusPage() {}

    static String html(PhoneIdentity phone, List<StatusMessage> messages) {
        Tongue tongue = phone.quirks().tongue();
        List<String> texts = messages.stream()
                .map(message -> stamp(phone, message) + Translation.of(tongue, message.text()))
                .toList();
        return Markup.lines(phone, "Status messages", texts);
    }

    static String xml(PhoneIdentity phone, List<StatusMessage> messages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DeviceLog>\n");
        for (String text : texts(phone, messages)) {
            xml.append("<status>").append(XmlText.escape(text)).append("</status>\n");
        }
        return xml.append("</DeviceLog>\n").toString();
    }

    /** The alarm log: every entry carries a document with its own declaration, which makes the whole ill-formed. */
    static String alarms(PhoneIdentity phone, List<StatusMessage> messages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DeviceLog>\n");
        for (StatusMessage message : messages) {
            xml.append("<status>").append(stamp(phone, message));
            xml.append(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><x-cisco-alarm><Alarm Name=\"LastOutOfServiceInformation\">");
            xml.append("<ParameterList><String name=\"DeviceName\">").append(phone.name());
            xml.append("</String></ParameterList></Alarm></x-cisco-alarm></status>\n");
        }
        return xml.append("</DeviceLog>\n").toString();
    }

    private static List<String> texts(PhoneIdentity phone, List<StatusMessage> messages) {
        return messages.stream()
                .map(message -> stamp(phone, message) + message.text())
                .toList();
    }

    private static String stamp(PhoneIdentity phone, StatusMessage message) {
        var local = message.when().atOffset(ZoneOffset.UTC);
        if (phone.model().family().classic()) {
            return CLASSIC.format(local) + (local.getHour() < 12 ? "a " : "p ");
        }
        String stamp = "[" + NEWER.format(local).replace("AM", "am").replace("PM", "pm") + "]";
        return phone.model().family() == Family.SERIES_8800 ? stamp + "\n" : stamp + " ";
    }
}
