package org.upgradenight.simulator.ris;

import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.phone.PhoneState;
import org.upgradenight.simulator.xml.XmlText;

/** One device as RIS words it, fields in the order of the WSDL. */
final class RisDevice {

    private static final int STALE_SECONDS = 86_400;

    private RisDevice() {}

    static String now(Phone phone, DeviceRow row) {
        PhoneState state = phone.state();
        boolean registered = state.registration().registered();
        return xml(
                phone.identity(),
                row,
                registered,
                state.registration().statusReason(),
                state.registration().changed().getEpochSecond(),
                registered ? (state.config().webOn() ? "Yes" : "No") : "Unknown");
    }

    /** What another node still remembers from before. */
    static String stale(Phone phone, DeviceRow row) {
        long then = phone.state().registration().changed().getEpochSecond() - STALE_SECONDS;
        return xml(phone.identity(), row, false, 10, then, "Unknown");
    }

    private static String xml(
            PhoneIdentity phone, DeviceRow row, boolean registered, int reason, long changed, String httpd) {
        String status = registered ? "Registered" : "UnRegistered";
        String number = phone.directoryNumber();
        StringBuilder xml = new StringBuilder(1024).append("<ns1:item>");
        element(xml, "Name", phone.name());
        element(xml, "DirNumber", number + "-" + status);
        element(xml, "DeviceClass", "Phone");
        element(xml, "Model", Integer.toString(phone.model().risNumber()));
        element(xml, "Product", Integer.toString(phone.model().risNumber() + 20_000));
        element(xml, "BoxProduct", "0");
        element(xml, "Httpd", httpd);
        element(xml, "RegistrationAttempts", "1");
        element(xml, "IsCtiControllable", "true");
        element(xml, "LoginUserId", "");
        element(xml, "Status", status);
        element(xml, "StatusReason", Integer.toString(reason));
        element(xml, "PerfMonObject", "2");
        element(xml, "DChannel", "0");
        element(xml, "Description", row.description());
        element(xml, "TimeStamp", Long.toString(changed));
        element(xml, "Protocol", phone.protocol());
        element(xml, "NumOfLines", "1");
        xml.append("<ns1:LinesStatus><ns1:item>");
        element(xml, "DirectoryNumber", number);
        element(xml, "Status", status);
        xml.append("</ns1:item></ns1:LinesStatus>");
        element(xml, "ActiveLoadID", phone.load());
        element(xml, "InactiveLoadID", "");
        element(xml, "DownloadStatus", "Unknown");
        element(xml, "DownloadFailureReason", "");
        element(xml, "DownloadServer", "");
        xml.append("<ns1:IPAddress><ns1:item>");
        element(xml, "IP", phone.ip());
        element(xml, "IPAddrType", "ipv4");
        element(xml, "Attribute", "Unknown");
        return xml.append("</ns1:item></ns1:IPAddress></ns1:item>").toString();
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append("<ns1:").append(name).append('>').append(XmlText.escape(value));
        xml.append("</ns1:").append(name).append('>');
    }
}
