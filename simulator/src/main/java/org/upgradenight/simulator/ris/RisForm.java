package org.upgradenight.simulator.ris;

import java.util.List;
import java.util.Optional;
import org.upgradenight.simulator.xml.XmlNode;

/** The form of a request, put down by hand after the WSDL: every element qualified, in this order. */
final class RisForm {

    private static final String NAMESPACE = "http://schemas.cisco.com/ast/soap";
    private static final List<String> OPERATION = List.of("StateInfo", "CmSelectionCriteria");
    private static final List<String> CRITERIA = List.of(
            "MaxReturnedDevices",
            "DeviceClass",
            "Model",
            "Status",
            "NodeName",
            "SelectBy",
            "SelectItems",
            "Protocol",
            "DownloadStatus");

    private RisForm() {}

    /** What is wrong with it, if anything is. */
    static Optional<String> wrong(XmlNode operation) {
        return unqualified(operation)
                .or(() -> outOfOrder(operation, OPERATION))
                .or(() -> operation.child("CmSelectionCriteria").flatMap(criteria -> outOfOrder(criteria, CRITERIA)));
    }

    private static Optional<String> unqualified(XmlNode node) {
        if (!node.namespace().equals(NAMESPACE)) {
            return Optional.of("Unexpected namespace of " + node.name());
        }
        return node.children().stream()
                .map(RisForm::unqualified)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> outOfOrder(XmlNode parent, List<String> order) {
        int before = -1;
        for (XmlNode child : parent.children()) {
            int place = order.indexOf(child.name());
            if (place <= before) {
                return Optional.of("Unexpected subelement " + child.name());
            }
            before = place;
        }
        return Optional.empty();
    }
}
