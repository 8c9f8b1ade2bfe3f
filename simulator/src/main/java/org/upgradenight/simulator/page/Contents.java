package org.upgradenight.simulator.page;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.phone.PhoneState;

/** What one phone has to tell at one instant, put on whatever page. */
record Contents(PhoneIdentity phone, PhoneState state, Surroundings cluster, Instant now) {

    static final String DEVICE = "device";
    static final String NETWORK = "network";
    static final String PORT = "port";

    Page table(Look look, String heading, List<Row> rows) {
        return html(Markup.table(phone, look, heading, rows));
    }

    Page flatXml(Look look, String root, List<Row> rows) {
        return xml(Markup.flatXml(look, root, rows));
    }

    Page messages(Look look, Stamp stamp) {
        return html(StatusPage.html(phone, look, stamp, state.messages()));
    }

    Page messageScript(Look look, Stamp stamp) {
        return html(StatusPage.script(phone, look, stamp, state.messages()));
    }

    Page messageXml(Stamp stamp) {
        return xml(StatusPage.xml(stamp, state.messages()));
    }

    Page alarms(Stamp stamp) {
        return xml(StatusPage.alarms(phone, stamp, state.messages()));
    }

    /** The rows that the 79x1 and later share. */
    List<Row> common(String sheet) {
        return switch (sheet) {
            case DEVICE -> DeviceRows.of(phone, state, now);
            case NETWORK -> NetworkRows.of(phone, state, cluster);
            default -> PortRows.of(phone);
        };
    }

    static String root(String sheet) {
        return switch (sheet) {
            case DEVICE -> "DeviceInformation";
            case NETWORK -> "NetworkConfiguration";
            default -> "PortInformation";
        };
    }

    static String heading(String sheet) {
        return switch (sheet) {
            case DEVICE -> "Device information";
            case NETWORK -> "Network setup";
            default -> "Network";
        };
    }

    private Page html(String text) {
        Charset sentIn =
                Translation.charset(phone.quirks().tongue(), phone.quirks().lyingCharset());
        return Page.html(text, sentIn);
    }

    private Page xml(String text) {
        return Page.xml(text, phone.quirks().lyingCharset());
    }
}
