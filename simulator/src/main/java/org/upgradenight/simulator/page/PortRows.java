package org.upgradenight.simulator.page;

import java.util.List;
import org.upgradenight.simulator.handset.PhoneIdentity;

/** The rows of the switch port's page: what CDP heard and what LLDP heard, kept apart. */
final class PortRows {

    private PortRows() {}

    static List<Row> of(PhoneIdentity phone) {
        PhoneIdentity.SwitchPort at = phone.switchPort();
        boolean cdp = !at.lldpOnly();
        boolean oldWords = phone.model().family().classic() && phone.index() % 2 == 0;
        String prefix = oldWords ? "" : "CDP ";
        String lldpName =
                at.name().contains(".") ? at.name().substring(0, at.name().indexOf('.')) : at.name();
        return List.of(
                Row.of("Rx totalPkt", "Rx totalPkt", "RxtotalPkt", "184467"),
                Row.of("Rx crcErr", "Rx crcErr", "RxcrcErr", "0"),
                Row.of("Tx totalGoodPkt", "Tx totalGoodPkt", "TxtotalGoodPkt", "90211"),
                Row.of("lldpFramesOutTotal", "lldpFramesOutTotal", "lldpFramesOutTotal", "3312"),
                Row.of(
                        prefix + "Neighbor Device ID",
                        "CDP Neighbor device ID",
                        "CDPNeighborDeviceId",
                        cdp ? at.name() : "null"),
                Row.of(
                        prefix + "Neighbor IP Address",
                        "CDP Neighbor IP address",
                        "CDPNeighborIP",
                        cdp ? at.ip() : "null"),
                Row.of("", "CDP Neighbor IPv6 address", "CDPNeighborIPv6", ""),
                Row.of(prefix + "Neighbor Port", "CDP Neighbor port", "CDPNeighborPort", cdp ? at.port() : "null"),
                Row.of("LLDP Neighbor Device ID", "LLDP Neighbor device ID", "LLDPNeighborDeviceId", lldpName),
                Row.of("LLDP Neighbor IP Address", "LLDP Neighbor IP address", "LLDPNeighborIP", at.ip()),
                Row.of("LLDP Neighbor Port", "LLDP Neighbor port", "LLDPNeighborPort", at.shortPort()),
                Row.of("Port Information", "Port speed", "PortSpeed", "1000, Full"));
    }
}
