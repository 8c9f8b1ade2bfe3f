package org.upgradenight.simulator.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.upgradenight.simulator.handset.Habits;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.phone.PhoneState;

/** The rows of the device information page. */
final class DeviceRows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm:ssa", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);

    private DeviceRows() {}

    static List<Row> of(PhoneIdentity phone, PhoneState state, Instant now) {
        String hardware = phone.model().hardware();
        String service = state.inCall() ? "Active" : "Idle";
        String boot = phone.model().family().classic() ? "tnp" + phone.model().number() + ".8-4-1" : "BOOT-1.0.3";
        return List.of(
                Row.of("", "Service mode", "", "On-premise"),
                Row.of("", "Service state", "", service),
                Row.of("MAC Address", "MAC address", "MACAddress", phone.mac()),
                Row.of("Host Name", "Host name", "HostName", phone.name()),
                Row.of("Phone DN", "Phone DN", "phoneDN", phone.directoryNumber()),
                Row.of("App Load ID", "App load ID", "appLoadID", phone.load()),
                Row.of("Boot Load ID", "Boot load ID", "bootLoadID", boot),
                Row.of("Version", "Version", "versionID", phone.load()),
                Row.of("Expansion Module 1", "", "addonModule1", ""),
                Row.of("Expansion Module 2", "", "addonModule2", ""),
                Row.of("Hardware Revision", "Hardware revision", "hardwareRevision", "V03"),
                Row.of("Serial Number", "Serial number", "serialNumber", phone.serial()),
                Row.of("Model Number", "Model number", "modelNumber", hardware),
                Row.of("Message Waiting", "Message waiting", "MessageWaiting", " No"),
                Row.of("UDI", "UDI", "udi", "phone Cisco IP Phone " + hardware + " V03 " + phone.serial()),
                Row.of("Time", "Time", "time", clock(TIME, now)),
                Row.of("Time Zone", "Time zone", "timezone", "Europe/London"),
                Row.of("Date", "Date", "date", clock(DATE, now)),
                Row.of("", "System free memory", "", "80412672"),
                Row.of("", "FIPS mode enabled", "", Habits.of(phone).fips() ? "Yes" : "No"));
    }

    private static String clock(DateTimeFormatter format, Instant now) {
        return format.format(now.atOffset(ZoneOffset.UTC)).toLowerCase(Locale.ROOT);
    }
}
