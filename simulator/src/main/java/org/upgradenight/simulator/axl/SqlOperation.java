package org.upgradenight.simulator.axl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlText;

/** executeSQLQuery for the few queries that clients are known to ask; every other is a syntax error. */
final class SqlOperation {

    private static final int SQL_SYNTAX = -201;
    private static final Pattern CONFIGURATIONS =
            pattern("select d\\.name as name, dbreaddevicexml\\(d\\.pkid\\) as xml"
                    + " from device d where d\\.name in \\(([^)]*)\\)");
    private static final Pattern EXTENSIONS = pattern("select d\\.name as name, n\\.dnorpattern as pattern"
            + " from device d, devicenumplanmap m, numplan n where m\\.fkdevice = d\\.pkid and m\\.fknumplan = n\\.pkid"
            + " and m\\.numplanindex = 1 and d\\.name in \\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("'([^']*)'");

    private final Cluster cluster;
    private final ParameterOperations parameters;
    private final String devices;

    /** @param devices how device queries are answered: {@code bulk}, {@code stale} (wrong) or {@code none} (not at all) */
    SqlOperation(Cluster cluster, ParameterOperations parameters, String devices) {
        this.cluster = cluster;
        this.parameters = parameters;
        this.devices = devices;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("executeSQLQuery", this::query);
    }

    private String query(XmlNode request) throws AxlFault {
        String sql = request.textOf("sql").orElse("").strip();
        return parameters
                .query(sql)
                .or(() -> rows(CONFIGURATIONS, sql, "xml", this::configuration))
                .or(() -> rows(EXTENSIONS, sql, "pattern", SqlOperation::extension))
                .orElseThrow(() -> new AxlFault(SQL_SYNTAX, "A syntax error has occurred."));
    }

    private Optional<String> rows(
            Pattern query, String sql, String column, Function<DeviceRow, Optional<String>> value) {
        Matcher matcher = query.matcher(sql);
        if (devices.equals("none") || !matcher.matches()) {
            return Optional.empty();
        }
        List<String> names = NAME.matcher(matcher.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
        StringBuilder rows = new StringBuilder();
        for (String name : names) {
            cluster.device(name)
                    .flatMap(value)
                    .ifPresent(text -> rows.append("<row><name>")
                            .append(name)
                            .append("</name><")
                            .append(column)
                            .append('>')
                            .append(XmlText.escape(text))
                            .append("</")
                            .append(column)
                            .append("></row>"));
        }
        return Optional.of(rows.toString());
    }

    private Optional<String> configuration(DeviceRow device) {
        return Optional.of(devices.equals("stale") ? "<webAccess>2</webAccess>" : device.vendorConfig());
    }

    private static Optional<String> extension(DeviceRow device) {
        return device.lines().stream().findFirst().map(DeviceRow.Extension::pattern);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
    }
}
