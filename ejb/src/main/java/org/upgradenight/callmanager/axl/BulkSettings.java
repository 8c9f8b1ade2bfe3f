package org.upgradenight.callmanager.axl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceName;

/**
 * Reads the device-level configuration of many phones by two SQL queries instead of one getPhone each. The procedure
 * {@code dbreaddevicexml} and the tables are those of the cluster's own database; whether a version takes the queries, and
 * whether they say the same as getPhone, is not documented, so it is tried on phones of every batch. At the first fault or
 * difference the bulk is given up for as long as the cluster is open. Safe for many threads.
 */
final class BulkSettings {

    private static final Logger LOG = Logger.getLogger(BulkSettings.class);

    private static final int FIRST_CHUNK = 500;

    private final AxlReads reads;
    private final Function<DeviceName, Optional<DeviceSettings>> single;
    private volatile int chunk = FIRST_CHUNK;

    /** @param single asks for one phone, which is what counts */
    BulkSettings(AxlReads reads, Function<DeviceName, Optional<DeviceSettings>> single) {
        this.reads = reads;
        this.single = single;
    }

    /** Those that could be had; the others have to be asked for one by one. */
    Map<DeviceName, DeviceSettings> read(List<ListedPhone> listed) {
        Map<DeviceName, DeviceSettings> all = new HashMap<>();
        int from = 0;
        while (chunk > 0 && from < listed.size()) {
            List<ListedPhone> some = listed.subList(from, Math.min(listed.size(), from + chunk));
            Optional<Map<DeviceName, DeviceSettings>> answer = ask(some);
            from += answer.isPresent() ? some.size() : 0;
            answer.ifPresent(all::putAll);
        }
        return all;
    }

    /** Nothing when the chunk has to shrink, to nothing at all if need be. */
    private Optional<Map<DeviceName, DeviceSettings>> ask(List<ListedPhone> some) {
        try {
            Map<String, String> configurations = column("xml", configurationsOf(some));
            Map<String, String> extensions = column("pattern", extensionsOf(some));
            Map<DeviceName, DeviceSettings> read = new HashMap<>();
            for (ListedPhone phone : some) {
                String xml = configurations.get(phone.device().name().value());
                if (xml != null) {
                    read.put(phone.device().name(), settings(phone, xml, extensions));
                }
            }
            if (!holds(read)) {
                giveUp("the answers differ from those of getPhone");
                return Optional.empty();
            }
            return Optional.of(read);
        } catch (AxlReads.FaultException fault) {
            if (fault.fault().isTooLarge() && some.size() > 1) {
                chunk = some.size() / 2;
            } else {
                giveUp(fault.fault().text());
            }
            return Optional.empty();
        } catch (CallManagerException | IllegalArgumentException unusable) {
            // What is wrong with the cluster, and not with the queries, the next single question says as well.
            giveUp(String.valueOf(unusable.getMessage()));
            return Optional.empty();
        }
    }

    /** Whether one phone with a configuration and one without are as getPhone says. */
    private boolean holds(Map<DeviceName, DeviceSettings> read) {
        return read.values().stream()
                .collect(Collectors.toMap(
                        one -> one.vendorConfig().equals(VendorConfig.EMPTY), one -> one, (one, other) -> one))
                .values()
                .stream()
                .allMatch(sample -> single.apply(sample.device().name())
                        .filter(sample::saysTheSameAs)
                        .filter(asked -> asked.device()
                                .extension()
                                .equals(sample.device().extension()))
                        .isPresent());
    }

    private void giveUp(String why) {
        chunk = 0;
        LOG.infof("Settings are asked for phone by phone: %s", why);
    }

    private static DeviceSettings settings(ListedPhone phone, String xml, Map<String, String> extensions) {
        Device listed = phone.device();
        Device device = new Device(
                listed.name(),
                listed.model(),
                listed.protocol(),
                listed.description(),
                listed.devicePool(),
                listed.location(),
                listed.commonPhoneProfile(),
                listed.securityProfile(),
                extensions.getOrDefault(listed.name().value(), ""),
                listed.owner(),
                listed.load());
        return new DeviceSettings(
                device, new VendorConfig(xml), phone.authenticationUrl(), phone.secureAuthenticationUrl());
    }

    private Map<String, String> column(String name, String sql) {
        Map<String, String> values = new HashMap<>();
        reads.read("executeSQLQuery", AxlRequests.executeSqlQuery(sql))
                .content()
                .children("row")
                .forEach(row -> values.put(
                        row.textAt("name"),
                        row.child(name).map(XmlElement::text).orElse("")));
        return values;
    }

    private static String configurationsOf(List<ListedPhone> some) {
        return "select d.name as name, dbreaddevicexml(d.pkid) as xml from device d where d.name in (" + names(some)
                + ")";
    }

    private static String extensionsOf(List<ListedPhone> some) {
        return "select d.name as name, n.dnorpattern as pattern from device d, devicenumplanmap m, numplan n"
                + " where m.fkdevice = d.pkid and m.fknumplan = n.pkid and m.numplanindex = 1 and d.name in ("
                + names(some) + ")";
    }

    /** Names of phones have letters and digits only. */
    private static String names(List<ListedPhone> some) {
        return some.stream()
                .map(phone -> "'" + phone.device().name().value() + "'")
                .collect(Collectors.joining(","));
    }
}
