package org.upgradenight.simulator.page;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.phone.PhoneState;

/** Finds the open page behind a path, if this phone serves it; paths are case-sensitive. */
public final class PageBook {

    private static final String SERVICEABILITY = "/CGI/Java/Serviceability";

    private PageBook() {}

    /**
     * The page behind the path, in the form asked for.
     *
     * @param query the text after the question mark, or the empty text
     */
    public static Optional<Page> find(
            PhoneIdentity phone, PhoneState state, Surroundings cluster, Instant now, String path, String query) {
        Contents contents = new Contents(phone, state, cluster, now);
        if (SERVICEABILITY.equals(path)) {
            return adapter(contents, query);
        }
        if ("/".equals(path)) {
            return contents.html("device.statistics.device");
        }
        boolean xml = path.endsWith("X");
        if (xml && phone.quirks().noVendorXml()) {
            return Optional.empty();
        }
        String name = path.substring(1, path.length() - (xml ? 1 : 0));
        return adapterOf(name, query).flatMap(adapter -> xml ? contents.xml(adapter) : contents.html(adapter));
    }

    private static Optional<Page> adapter(Contents contents, String query) {
        if (query.startsWith("adapter=")) {
            return contents.html(query.substring("adapter=".length()));
        }
        if (query.startsWith("adapterX=") && !contents.phone().quirks().noAdapterXml()) {
            return contents.xml(query.substring("adapterX=".length()));
        }
        return Optional.empty();
    }

    private static Optional<String> adapterOf(String name, String query) {
        return Optional.ofNullable(
                switch (name) {
                    case "DeviceInformation" -> "device.statistics.device";
                    case "NetworkConfiguration" -> "device.statistics.configuration";
                    case "PortInformation" -> "1".equals(query) ? "device.statistics.port.network" : "invalid.port";
                    case "DeviceLog" -> "0".equals(query) ? "device.trace.display.alarm" : statusOrNothing(query);
                    case "StreamingStatistics" -> "device.statistics.streaming." + stream(query);
                    default -> null;
                });
    }

    private static String statusOrNothing(String query) {
        return "1".equals(query) || "2".equals(query) ? "device.settings.status.messages" : null;
    }

    /** The vendor's list counts streams from 1, the adapters from 0. */
    private static String stream(String query) {
        return query.matches("[1-5]") ? Integer.toString(Integer.parseInt(query) - 1) : "0";
    }

    private record Contents(PhoneIdentity phone, PhoneState state, Surroundings cluster, Instant now) {

        Optional<Page> html(String adapter) {
            Charset sentIn =
                    Translation.charset(phone.quirks().tongue(), phone.quirks().lyingCharset());
            if ("device.settings.status.messages".equals(adapter)) {
                return Optional.of(Page.html(StatusPage.html(phone, state.messages()), sentIn));
            }
            return rows(adapter).map(rows -> Page.html(Markup.table(phone, heading(adapter), rows), sentIn));
        }

        Optional<Page> xml(String adapter) {
            boolean lying = phone.quirks().lyingCharset();
            return switch (adapter) {
                case "device.settings.status.messages" ->
                    Optional.of(Page.xml(StatusPage.xml(phone, state.messages()), lying));
                case "device.trace.display.alarm" ->
                    Optional.of(Page.xml(StatusPage.alarms(phone, state.messages()), lying));
                default -> rows(adapter).map(rows -> Page.xml(Markup.flatXml(phone, root(adapter), rows), lying));
            };
        }

        private Optional<List<Row>> rows(String adapter) {
            return switch (adapter) {
                case "device.statistics.device" -> Optional.of(DeviceRows.of(phone, state, now));
                case "device.statistics.configuration" -> Optional.of(NetworkRows.of(phone, state, cluster));
                case "device.statistics.port.network" -> Optional.of(PortRows.of(phone));
                case "invalid.port" -> Optional.of(List.of(Row.of("Port", "Port", "port", "Invalid Argument")));
                case "device.statistics.streaming.0" -> Optional.of(StreamRows.of(phone, state.inCall()));
                case "device.statistics.streaming.1",
                        "device.statistics.streaming.2",
                        "device.statistics.streaming.3",
                        "device.statistics.streaming.4" -> Optional.of(StreamRows.of(phone, false));
                default -> Optional.empty();
            };
        }

        private static String root(String adapter) {
            return switch (adapter) {
                case "device.statistics.device" -> "DeviceInformation";
                case "device.statistics.configuration" -> "NetworkConfiguration";
                case "device.statistics.port.network", "invalid.port" -> "PortInformation";
                default -> "StreamingStatistics";
            };
        }

        private static String heading(String adapter) {
            return switch (adapter) {
                case "device.statistics.device" -> "Device information";
                case "device.statistics.configuration" -> "Network setup";
                case "device.statistics.port.network", "invalid.port" -> "Network";
                default -> "Stream 1";
            };
        }
    }
}
