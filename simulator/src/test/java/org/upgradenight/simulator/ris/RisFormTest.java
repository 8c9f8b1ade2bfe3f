package org.upgradenight.simulator.ris;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.xml.XmlReading;

class RisFormTest {

    private static Optional<String> wrong(String operation) throws XMLStreamException {
        return RisForm.wrong(XmlReading.read(operation));
    }

    @Test
    void qualifiedElementsInTheirOrderAreTaken() throws XMLStreamException {
        assertEquals(
                Optional.empty(),
                wrong(
                        "<a xmlns=\"http://schemas.cisco.com/ast/soap\"><StateInfo/><CmSelectionCriteria><Model/><NodeName/>"
                                + "<SelectItems><item><Item/></item></SelectItems></CmSelectionCriteria></a>"));
    }

    @Test
    void anotherOrderAndUnknownElementsAreNot() throws XMLStreamException {
        assertEquals(
                Optional.of("Unexpected subelement Model"),
                wrong("<a xmlns=\"http://schemas.cisco.com/ast/soap\"><CmSelectionCriteria><NodeName/><Model/>"
                        + "</CmSelectionCriteria></a>"));
        assertEquals(
                Optional.of("Unexpected subelement Other"),
                wrong("<a xmlns=\"http://schemas.cisco.com/ast/soap\"><Other/></a>"));
    }

    @Test
    void unqualifiedElementsAreNot() throws XMLStreamException {
        assertEquals(
                Optional.of("Unexpected namespace of StateInfo"),
                wrong("<x:a xmlns:x=\"http://schemas.cisco.com/ast/soap\"><StateInfo/></x:a>"));
    }
}
