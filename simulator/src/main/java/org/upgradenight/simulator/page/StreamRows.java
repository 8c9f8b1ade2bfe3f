package org.upgradenight.simulator.page;

import java.util.List;
import org.upgradenight.simulator.handset.PhoneIdentity;

/** The rows of one media stream's page: Active only while somebody talks. */
final class StreamRows {

    private StreamRows() {}

    static List<Row> of(PhoneIdentity phone, boolean active) {
        String packets = active ? "1804" : "0";
        return List.of(
                Row.of("Remote Address", "Remote address", "RemoteAddr", active ? "192.0.2.77/24580" : "0.0.0.0/0"),
                Row.of("Local Address", "Local address", "LocalAddr", active ? phone.ip() + "/20014" : "0.0.0.0/0"),
                Row.of("Start Time", "Start time", "StartTime", active ? "10:12:44" : "00:00:00"),
                Row.of("Stream Status", "Stream status", "StreamStatus", active ? "Active" : "Not Ready"),
                Row.of("Host Name", "Host name", "Name", phone.name()),
                Row.of("Sender Packets", "Sender packets", "SenderPackets", packets),
                Row.of("Sender Codec", "Sender codec", "SenderTool", active ? "G.722" : "None"),
                Row.of("Rcvr Packets", "Receiver packets", "RcvrPackets", packets),
                Row.of("Rcvr Codec", "Receiver codec", "RcvrTool", active ? "G.722" : "None"));
    }
}
