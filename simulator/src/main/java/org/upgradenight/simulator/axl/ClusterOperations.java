package org.upgradenight.simulator.axl;

import java.util.List;
import java.util.Map;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.phone.Registration;
import org.upgradenight.simulator.xml.XmlNode;

/** What the cluster says about itself: version, nodes, locations, pools, and where phones were seen last. */
final class ClusterOperations {

    private final Cluster cluster;
    private final Map<String, Phone> phones;
    private final String publisher;
    private final int mostRows;

    ClusterOperations(Cluster cluster, Map<String, Phone> phones, String publisher, int mostRows) {
        this.cluster = cluster;
        this.phones = phones;
        this.publisher = publisher;
        this.mostRows = mostRows;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put(
                "getCCMVersion",
                request -> "<componentVersion><version>" + Versions.shortForm(cluster.version())
                        + ".1.10000-20</version></componentVersion>");
        operations.put("listProcessNode", this::nodes);
        operations.put("listLocation", request -> named("location", cluster.sites(), request));
        operations.put("listDevicePool", request -> named("devicePool", cluster.devicePools(), request));
        operations.put("listRegistrationDynamic", this::lastSeen);
    }

    private String nodes(XmlNode request) {
        StringBuilder all = new StringBuilder(
                node("{00000000-1111-0000-0000-000000000000}", "EnterpriseWideData", "Subscriber", request));
        all.append(node(Uuids.of(publisher), publisher, "Publisher", request));
        cluster.nodes().forEach(one -> all.append(node(Uuids.of(one), one, "Subscriber", request)));
        return all.toString();
    }

    private static String node(String uuid, String name, String usage, XmlNode request) {
        return new Tags()
                .text("name", name)
                .text("description", "")
                .text("nodeUsage", usage)
                .text("processNodeRole", "CUCM Voice/Video")
                .item("processNode", Tags.uuid(uuid), Tags.wanted(request));
    }

    private static String named(String element, List<String> names, XmlNode request) throws AxlFault {
        String pattern = request.child("searchCriteria")
                .flatMap(criteria -> criteria.textOf("name"))
                .orElse("%");
        StringBuilder xml = new StringBuilder();
        List<String> matched =
                names.stream().filter(name -> Tags.like(pattern, name)).toList();
        for (String name : Window.of(request, matched, Integer.MAX_VALUE)) {
            xml.append(new Tags()
                    .text("name", name)
                    .item(element, Tags.uuid(Uuids.of(element + name)), Tags.wanted(request)));
        }
        return xml.toString();
    }

    private String lastSeen(XmlNode request) throws AxlFault {
        String pattern = request.child("searchCriteria")
                .flatMap(criteria -> criteria.textOf("device"))
                .orElse("%");
        List<Phone> matched = phones.values().stream()
                .filter(phone -> Tags.like(pattern, phone.identity().name()))
                .toList();
        StringBuilder xml = new StringBuilder();
        for (Phone phone : Window.of(request, matched, mostRows)) {
            xml.append(seen(phone).item("registrationDynamic", "", Tags.wanted(request)));
        }
        return xml.toString();
    }

    private Tags seen(Phone phone) {
        Registration registration = phone.state().registration();
        return new Tags()
                .key("device", phone.identity().name())
                .text("lastKnownIpAddress", phone.identity().ip())
                .text("lastKnownUcm", publisher)
                .key("locationDetails", phone.identity().switchPort().name())
                .text("endpointConnection", "CDP")
                .text("portOrSsid", phone.identity().switchPort().port())
                .text("lastSeen", Long.toString(registration.changed().getEpochSecond()))
                .text("risStatus", registration.registered() ? "Registered" : "Unregistered");
    }
}
