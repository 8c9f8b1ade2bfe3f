package org.upgradenight.simulator.axl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.Parameter;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlText;

/** Service and enterprise parameters, by their operations and by the one SQL query that clients use to find them. */
final class ParameterOperations {

    private static final Pattern QUERY = Pattern.compile(
            "\\s*select\\s+paramname\\s*,\\s*paramvalue\\s+from\\s+processconfig"
                    + "(?:\\s+where\\s+paramname\\s+like\\s+'([^']*)')?\\s*",
            Pattern.CASE_INSENSITIVE);

    private final Cluster cluster;

    ParameterOperations(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("listServiceParameter", this::list);
        operations.put("getServiceParameter", this::get);
        operations.put("updateServiceParameter", this::update);
    }

    private String list(XmlNode request) throws AxlFault {
        XmlNode criteria =
                request.child("searchCriteria").orElseThrow(() -> AxlFault.invalid("searchCriteria is missing"));
        String node = criteria.textOf("processNodeName").orElse("%");
        String service = criteria.textOf("service").orElse("%");
        List<Parameter> matched = cluster.parameters().stream()
                .filter(parameter -> Tags.like(node, parameter.node()) && Tags.like(service, parameter.service()))
                .toList();
        StringBuilder xml = new StringBuilder();
        for (Parameter parameter : Window.of(request, matched, Integer.MAX_VALUE)) {
            xml.append(item(parameter, request));
        }
        return xml.toString();
    }

    private String get(XmlNode request) throws AxlFault {
        return item(selected(request), request);
    }

    private String update(XmlNode request) throws AxlFault {
        Parameter parameter = selected(request);
        request.textOf("value").ifPresent(value -> cluster.put(parameter.with(value)));
        return uuid(parameter);
    }

    private Parameter selected(XmlNode request) throws AxlFault {
        String uuid = request.textOf("uuid").orElse("");
        String name = request.textOf("name").orElse("");
        String node = request.textOf("processNodeName").orElse("");
        String service = request.textOf("service").orElse("");
        return cluster.parameters().stream()
                .filter(parameter -> uuid(parameter).equalsIgnoreCase(uuid)
                        || (parameter.name().equals(name)
                                && parameter.node().equals(node)
                                && parameter.service().equals(service)))
                .findFirst()
                .orElseThrow(() -> AxlFault.notFound("ServiceParameter"));
    }

    private static String item(Parameter parameter, XmlNode request) {
        return new Tags()
                .key("processNodeName", parameter.node())
                .text("name", parameter.name())
                .text("service", parameter.service())
                .text("value", parameter.value())
                .text("valueType", parameter.valueType())
                .item("serviceParameter", Tags.uuid(uuid(parameter)), Tags.wanted(request));
    }

    private static String uuid(Parameter parameter) {
        return Uuids.of(parameter.node() + parameter.service() + parameter.name());
    }

    /** The rows, if that is the query. */
    Optional<String> query(String text) {
        Matcher sql = QUERY.matcher(text);
        if (!sql.matches()) {
            return Optional.empty();
        }
        String pattern = sql.group(1) == null ? "%" : sql.group(1);
        List<String> rows = new ArrayList<>();
        for (Parameter parameter : cluster.parameters()) {
            if (Tags.like(pattern, parameter.name())) {
                rows.add("<row><paramname>" + parameter.name() + "</paramname><paramvalue>"
                        + XmlText.escape(parameter.value()) + "</paramvalue></row>");
            }
        }
        return Optional.of(String.join("", rows));
    }
}
