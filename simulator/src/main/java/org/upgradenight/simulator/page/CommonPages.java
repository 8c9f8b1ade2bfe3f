package org.upgradenight.simulator.page;

import java.util.List;
import java.util.Optional;

/** The pages of the 79x1 and later, 78xx and 88xx: adapters and the vendor's list, as HTML and as XML. */
final class CommonPages {

    private static final String SERVICEABILITY = "/CGI/Java/Serviceability";
    private static final String STREAM = "device.statistics.streaming.";

    private CommonPages() {}

    static Optional<Page> find(Contents contents, String path, String query) {
        if (SERVICEABILITY.equals(path)) {
            return adapter(contents, query);
        }
        if ("/".equals(path)) {
            return html(contents, "device.statistics.device");
        }
        boolean xml = path.endsWith("X");
        if (xml && contents.phone().quirks().noVendorXml()) {
            return Optional.empty();
        }
        String name = path.substring(1, path.length() - (xml ? 1 : 0));
        return adapterOf(name, query).flatMap(adapter -> xml ? xml(contents, adapter) : html(contents, adapter));
    }

    private static Optional<Page> adapter(Contents contents, String query) {
        if (query.startsWith("adapter=")) {
            return html(contents, query.substring("adapter=".length()));
        }
        if (query.startsWith("adapterX=") && !contents.phone().quirks().noAdapterXml()) {
            return xml(contents, query.substring("adapterX=".length()));
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
                    case "StreamingStatistics" -> STREAM + stream(query);
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

    private static Look look(Contents contents) {
        return contents.phone().model().family().classic() ? Look.CLASSIC : Look.NEWER;
    }

    private static Stamp stamp(Contents contents) {
        return Stamp.common(contents.phone().model().family());
    }

    private static Optional<Page> html(Contents contents, String adapter) {
        if ("device.settings.status.messages".equals(adapter)) {
            return Optional.of(contents.messages(look(contents), stamp(contents)));
        }
        return rows(contents, adapter).map(rows -> contents.table(look(contents), heading(adapter), rows));
    }

    private static Optional<Page> xml(Contents contents, String adapter) {
        return switch (adapter) {
            case "device.settings.status.messages" -> Optional.of(contents.messageXml(stamp(contents)));
            case "device.trace.display.alarm" -> Optional.of(contents.alarms(stamp(contents)));
            default -> rows(contents, adapter).map(rows -> contents.flatXml(look(contents), root(adapter), rows));
        };
    }

    private static Optional<List<Row>> rows(Contents contents, String adapter) {
        return switch (adapter) {
            case "device.statistics.device", "device.statistics.configuration", "device.statistics.port.network" ->
                Optional.of(contents.common(sheet(adapter)));
            case "invalid.port" -> Optional.of(List.of(Row.of("Port", "Port", "port", "Invalid Argument")));
            case STREAM + 0 ->
                Optional.of(StreamRows.of(contents.phone(), contents.state().inCall()));
            case STREAM + 1, STREAM + 2, STREAM + 3, STREAM + 4 -> Optional.of(StreamRows.of(contents.phone(), false));
            default -> Optional.empty();
        };
    }

    private static String sheet(String adapter) {
        return switch (adapter) {
            case "device.statistics.device" -> Contents.DEVICE;
            case "device.statistics.configuration" -> Contents.NETWORK;
            default -> Contents.PORT;
        };
    }

    private static String root(String adapter) {
        return adapter.startsWith(STREAM) ? "StreamingStatistics" : Contents.root(sheet(adapter));
    }

    private static String heading(String adapter) {
        return adapter.startsWith(STREAM) ? "Stream 1" : Contents.heading(sheet(adapter));
    }
}
