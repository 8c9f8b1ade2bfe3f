package org.upgradenight.simulator.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.menu.Menu;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.simulator.xml.XmlText;

/** ModeInfo, LineInfo and CallInfo: what is on the screen and on the lines. Where they live depends on the family. */
public final class StatePages {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private StatePages() {}

    /** The page at that path, if this phone has one there. */
    public static Optional<Page> find(PhoneIdentity phone, PhoneState state, String path) {
        if (!served(phone, path)) {
            return Optional.empty();
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<String> body = switch (name) {
            case "ModeInfo" -> Optional.of(modeInfo(phone.quirks().tongue(), state));
            case "LineInfo" -> Optional.of(lineInfo(phone, state));
            case "CallInfo", "CallInfo0", "CallInfo1" -> Optional.of(callInfo(state));
            default -> Optional.empty();
        };
        String type = phone.model().family().classic() ? "text/html" : "text/xml; charset=utf-8";
        return body.map(text -> new Page(type, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether this phone tells its screen, its lines and its calls. */
    public static boolean tells(PhoneIdentity phone) {
        Family family = phone.model().family();
        boolean has = family == Family.SERIES_8800 || phone.quirks().classicState();
        return has && !family.statePath().isEmpty();
    }

    private static boolean served(PhoneIdentity phone, String path) {
        return tells(phone)
                && path.substring(0, path.lastIndexOf('/') + 1)
                        .equals(phone.model().family().statePath());
    }

    private static String modeInfo(Tongue tongue, PhoneState state) {
        Optional<Menu> menu = state.showing();
        String title = menu.map(shown -> Translation.of(tongue, shown.title())).orElse("");
        List<Menu.Row> rows = menu.map(Menu::rows).orElse(List.of());
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<CiscoIPPhoneModeInfo>\n");
        element(xml, "PlaneTitle", title);
        element(xml, "PlaneFieldCount", Integer.toString(rows.size()));
        element(xml, "PlaneSoftKeyIndex", "0");
        element(xml, "PlaneSoftKeyMask", "0");
        element(xml, "Prompt", "");
        element(xml, "Notify", "");
        element(xml, "Status", "");
        for (Menu.Row row : rows) {
            xml.append("<CiscoIPPhoneFields>\n");
            element(xml, "FieldType", "0");
            element(xml, "FieldAttr", "");
            element(xml, "fieldHelpIndex", "0");
            element(xml, "FieldName", Translation.of(tongue, row.label()));
            element(xml, "FieldValue", "");
            xml.append("</CiscoIPPhoneFields>\n");
        }
        return xml.append("</CiscoIPPhoneModeInfo>\n").toString();
    }

    private static String lineInfo(PhoneIdentity phone, PhoneState state) {
        String icon = state.inCall() ? "CONNECTED" : state.dialling() ? "ON" : "ONHOOK";
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<CiscoIPPhoneLineInfo>\n");
        element(xml, "Prompt", "");
        element(xml, "Notify", "");
        element(xml, "Status", "");
        xml.append("<CiscoIPPhoneLines>\n");
        element(xml, "LineType", "9");
        element(xml, "lineDirNum", phone.directoryNumber());
        element(xml, "MessageWaiting", "NO");
        element(xml, "RingerName", "Chirp1");
        element(xml, "LineLabel", "");
        element(xml, "LineIconState", icon);
        return xml.append("</CiscoIPPhoneLines>\n</CiscoIPPhoneLineInfo>\n").toString();
    }

    private static String callInfo(PhoneState state) {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<CiscoIPPhoneCallLineInfo>\n");
        element(xml, "Prompt", "");
        element(xml, "Notify", "");
        element(xml, "Status", "");
        element(xml, "LineState", state.inCall() ? "CONNECTED" : "ONHOOK");
        if (state.inCall()) {
            xml.append("<CiscoIPPhoneCalls>\n");
            element(xml, "CallState", "CONNECTED");
            element(xml, "CallType", "INBOUND");
            element(xml, "CallSecurity", "None");
            xml.append("</CiscoIPPhoneCalls>\n");
        }
        return xml.append("</CiscoIPPhoneCallLineInfo>\n").toString();
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>').append(XmlText.escape(value));
        xml.append("</").append(name).append(">\n");
    }
}
