package org.upgradenight.simulator.page;

import java.util.List;
import java.util.stream.Collectors;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.StatusMessage;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.xml.XmlText;

/** The status messages, newest last. */
final class StatusPage {

    private StatusPage() {}

    static String html(PhoneIdentity phone, Look look, Stamp stamp, List<StatusMessage> messages) {
        return Markup.lines(phone, look, "Status messages", translated(phone, stamp, messages));
    }

    /** As the 69xx keep them: in a variable of a script, ampersands between them. */
    static String script(PhoneIdentity phone, Look look, Stamp stamp, List<StatusMessage> messages) {
        String all = translated(phone, stamp, messages).stream().collect(Collectors.joining("&"));
        return Markup.script(phone, look, "Status messages", "var s0 = \"" + all + "\";");
    }

    static String xml(Stamp stamp, List<StatusMessage> messages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DeviceLog>\n");
        for (StatusMessage message : messages) {
            String text = stamp.of(message.when()) + message.text();
            xml.append("<status>").append(XmlText.escape(text)).append("</status>\n");
        }
        return xml.append("</DeviceLog>\n").toString();
    }

    /** The alarm log: every entry carries a document with its own declaration, which makes the whole ill-formed. */
    static String alarms(PhoneIdentity phone, Stamp stamp, List<StatusMessage> messages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DeviceLog>\n");
        for (StatusMessage message : messages) {
            xml.append("<status>").append(stamp.of(message.when()));
            xml.append(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><x-cisco-alarm><Alarm Name=\"LastOutOfServiceInformation\">");
            xml.append("<ParameterList><String name=\"DeviceName\">").append(phone.name());
            xml.append("</String></ParameterList></Alarm></x-cisco-alarm></status>\n");
        }
        return xml.append("</DeviceLog>\n").toString();
    }

    private static List<String> translated(PhoneIdentity phone, Stamp stamp, List<StatusMessage> messages) {
        Tongue tongue = phone.quirks().tongue();
        return messages.stream()
                .map(message -> stamp.of(message.when()) + Translation.of(tongue, message.text()))
                .toList();
    }
}
