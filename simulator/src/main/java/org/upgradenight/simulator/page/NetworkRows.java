package org.upgradenight.simulator.page;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.upgradenight.simulator.handset.Habits;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.phone.PhoneState;

/** The rows of the network configuration page, the trust list hashes among them (HTML only). */
final class NetworkRows {

    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ").withUpperCase();

    private NetworkRows() {}

    static List<Row> of(PhoneIdentity phone, PhoneState state, Surroundings cluster) {
        List<Row> rows = new ArrayList<>();
        addresses(rows, phone, cluster);
        servers(rows, phone, state, cluster);
        urls(rows, state, cluster);
        switches(rows, phone, state.config());
        trust(rows, phone, state, cluster);
        return rows;
    }

    private static void addresses(List<Row> rows, PhoneIdentity phone, Surroundings cluster) {
        String domain = phone.quirks().lyingCharset() ? "b\u00fcro.example" : "phones.example";
        String router = phone.ip().substring(0, phone.ip().lastIndexOf('.')) + ".254";
        rows.add(Row.of("DHCP Server", "DHCP server", "DHCPServer", router));
        rows.add(Row.of("BOOTP Server", "BOOTP server", "BOOTPServer", "No"));
        rows.add(Row.of("MAC Address", "MAC address", "MACAddress", phone.mac()));
        rows.add(Row.of("Host Name", "Host name", "HostName", phone.name()));
        rows.add(Row.of("Domain Name", "Domain name", "DomainName", domain));
        rows.add(Row.of("IP Address", "IP address", "IPAddress", phone.ip()));
        rows.add(Row.of("Subnet Mask", "Subnet mask", "SubNetMask", "255.255.255.0"));
        rows.add(Row.of("TFTP Server 1", "TFTP server 1", "TFTPServer1", cluster.publisher()));
        rows.add(Row.of("TFTP Server 2", "TFTP server 2", "TFTPServer2", ""));
        rows.add(Row.of("Default Router 1", "Default router", "DefaultRouter1", router));
        rows.add(Row.of("DNS Server 1", "DNS server 1", "DNSServer1", "192.0.2.53"));
        rows.add(Row.of("Operational VLAN Id", "Operational VLAN ID", "VLANId", "210"));
        rows.add(Row.of("Admin. VLAN Id", "Admin VLAN ID", "AdminVLANId", ""));
    }

    private static void servers(List<Row> rows, PhoneIdentity phone, PhoneState state, Surroundings cluster) {
        String word = state.registration().registered() ? "  Active" : "";
        rows.add(Row.of("CallManager 1", "CUCM server1", "CallManager1", cluster.publisher() + word));
        for (int n = 2; n <= 5; n++) {
            rows.add(Row.of("CallManager " + n, "CUCM server" + n, "CallManager" + n, ""));
        }
        rows.add(Row.of("DHCP Enabled", "DHCP", "DHCPEnabled", "Yes"));
        rows.add(Row.of("DHCP Address Released", "DHCP address released", "DHCPAddressReleased", "No"));
        rows.add(Row.of("Alternate TFTP", "Alternate TFTP", "AltTFTP", "No"));
        rows.add(Row.of("User Locale", "User locale", "UserLocale", phone.index() % 5 == 0 ? "German_Germany" : ""));
    }

    private static void urls(List<Row> rows, PhoneState state, Surroundings cluster) {
        String base = cluster.servicesBase();
        rows.add(Row.of("Information URL", "Information URL", "InformationURL", base + "/GetTelecasterHelpText.jsp"));
        rows.add(Row.of("Directories URL", "Directories URL", "DirectoriesURL", base + "/xmldirectory.jsp"));
        rows.add(Row.of("Messages URL", "Messages URL", "MessagesURL", ""));
        rows.add(Row.of("Services URL", "Services URL", "ServicesURL", base + "/getservicesmenu.jsp"));
        rows.add(Row.of("Idle URL", "Idle URL", "IdleURL", ""));
        rows.add(Row.of("Idle URL Time", "Idle URL time", "IdleURLTime", "0"));
        rows.add(Row.of("Authentication URL", "Authentication URL", "AuthenticationURL", state.authenticationUrl()));
        rows.add(Row.of("Proxy Server URL", "Proxy server URL", "ProxyServerURL", ""));
    }

    private static void switches(List<Row> rows, PhoneIdentity phone, PhoneConfig config) {
        boolean classic = phone.model().family().classic();
        Habits habits = Habits.of(phone);
        String web = config.webAccess() == 2 ? "ReadOnly" : yes(config.webOn());
        rows.add(Row.of("PC Port Disabled", "PC port disabled", "PCPortDisable", yes(!habits.pcPort())));
        rows.add(Row.of("GARP Enabled", "GARP enabled", "GARP", yes(habits.gratuitousArp())));
        rows.add(Row.of("Span to PC Port", "Span to PC port", "SpanPcPort", yes(habits.spanToPcPort())));
        rows.add(
                Row.of("Video Capability Enabled", "Video capability enabled", "VideoCapability", yes(habits.video())));
        rows.add(Row.of("Voice VLAN Enabled", "Voice VLAN enabled", "VoiceVlanAccess", yes(habits.voiceVlanAccess())));
        rows.add(Row.of("Security Mode", "Security mode", "SecurityMode", habits.securityMode()));
        rows.add(Row.of("Web Access Enabled", "Web access", "WebAccess", classic ? web : web.toLowerCase(Locale.ROOT)));
        rows.add(Row.of("SSH Access Enabled", "SSH access enabled", "", yes(habits.ssh())));
        rows.add(Row.of("CDP: SW Port", "CDP: SW port", "CDPSWPort", yes(habits.cdpSwitchPort())));
        rows.add(Row.of("LLDP-MED: SW Port", "LLDP-MED: SW port", "LLDPSWPort", yes(habits.lldpSwitchPort())));
    }

    private static String yes(boolean is) {
        return is ? "Yes" : "No";
    }

    private static void trust(List<Row> rows, PhoneIdentity phone, PhoneState state, Surroundings cluster) {
        String hash = state.trustList()
                .map(list -> PAIRS.formatHex(hashOf(phone, list)) + " ")
                .orElse("Not Installed");
        String file = state.trustList().isPresent() ? "Installed" : "Not Installed";
        rows.add(Row.of("CTL File", "CTL file", "", "Not Installed"));
        rows.add(Row.of("", "CTL signature", "", "Not Installed"));
        rows.add(Row.of("ITL File", "ITL file", "", file));
        rows.add(Row.of("ITL Signature", "ITL signature", "", hash));
        rows.add(Row.of("CAPF Server", "CAPF server", "", cluster.publisher()));
        rows.add(Row.of("TVS", "TVS", "", cluster.publisher()));
        rows.add(Row.of("TFTP Server", "TFTP server", "", cluster.publisher()));
    }

    private static byte[] hashOf(PhoneIdentity phone, TrustList list) {
        return phone.quirks().shortHash() ? list.md5() : list.sha1();
    }
}
