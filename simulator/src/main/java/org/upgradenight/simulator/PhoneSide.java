package org.upgradenight.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.upgradenight.simulator.fault.Faults;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.wire.Conduct;
import org.upgradenight.simulator.wire.HealthyConduct;
import org.upgradenight.simulator.wire.Line;
import org.upgradenight.simulator.wire.PhonePort;

/** All phones at the ends of their lines, behind one port. */
final class PhoneSide implements AutoCloseable {

    private final Map<String, Line> lines;
    private final PhonePort port;

    private PhoneSide(Map<String, Line> lines, PhonePort port) {
        this.lines = lines;
        this.port = port;
    }

    static PhoneSide open(Options options, Machinery machinery, Map<String, Phone> phones, HealthyConduct.Shared shared)
            throws InterruptedException {
        Map<String, Line> byName = new TreeMap<>();
        Map<String, Line> byAddress = new HashMap<>();
        for (Phone phone : phones.values()) {
            PhoneIdentity identity = phone.identity();
            Line line = new Line(phone, options.number("seed") * 7_919L + identity.index());
            byName.put(identity.name(), line);
            byAddress.put(identity.ip(), line);
        }
        PhonePort port = PhonePort.open(
                machinery.phoneLoop(),
                options.number("phone-port"),
                new PhonePort.Directory(byAddress, (line, why) -> noteRefusal(machinery.journal(), line, why)),
                line -> conduct(line, shared),
                machinery.time());
        return new PhoneSide(byName, port);
    }

    private static void noteRefusal(Journal journal, Line line, String why) {
        journal.write(Kind.PAGE, line.phone().identity().name(), "connect", 0, why);
    }

    private static Conduct conduct(Line line, HealthyConduct.Shared shared) {
        Phone phone = line.phone();
        Set<Fault> faults = phone.faults();
        PhoneIdentity shown = faults.contains(Fault.IMPOSTOR) ? impostor(phone.identity()) : phone.identity();
        Conduct healthy = new HealthyConduct(phone, shown, shared, line.random());
        return faults.isEmpty()
                ? healthy
                : Faults.around(
                        healthy,
                        faults,
                        line.random(),
                        (request, status, effect) -> shared.journal()
                                .write(
                                        request.push() ? Kind.KEY : Kind.PAGE,
                                        phone.identity().name(),
                                        request.target(),
                                        status,
                                        effect));
    }

    /** Another phone got this address. */
    private static PhoneIdentity impostor(PhoneIdentity real) {
        String mac = String.format(Locale.ROOT, "00BEEF%06X", real.index());
        return new PhoneIdentity(
                real.index(),
                "SEP" + mac,
                mac,
                real.ip(),
                real.model(),
                real.protocol(),
                real.load(),
                real.loadMajor(),
                real.serial(),
                real.directoryNumber(),
                real.switchPort(),
                real.quirks());
    }

    Map<String, Line> lines() {
        return lines;
    }

    int port() {
        return port.port();
    }

    @Override
    public void close() {
        port.close();
    }
}
