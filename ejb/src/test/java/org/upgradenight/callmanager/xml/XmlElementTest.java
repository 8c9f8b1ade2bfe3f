package org.upgradenight.callmanager.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlElementTest {

    @Test
    void namesAreReadWithoutPrefixes() {
        XmlElement read = XmlElement.parse("<s:a xmlns:s='x'><b u:c='d'> one </b><s:b>two</s:b></s:a>");
        assertEquals("a", read.name());
        assertEquals("one", read.textAt("b"));
        assertEquals("d", read.child("b").orElseThrow().attributes().get("c"));
        assertEquals(2, read.children("b").count());
        assertEquals("", read.textAt("b", "none"));
    }

    @Test
    void charactersAndSectionsAreOneText() {
        assertEquals(
                "a<b&c",
                XmlElement.parse("<x>a&lt;<![CDATA[b&]]><!-- no -->c</x>").text());
    }

    @Test
    void blanksBetweenChildrenDoNotMatter() {
        assertEquals(XmlElement.parse("<x><a/> <b></b>\n</x>"), XmlElement.parse("<x><a></a><b/></x>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e 'e'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'e'\u001e]><a/>",
                "<a>&undeclared;</a>"
            })
    void refuses(String document) {
        assertThrows(MalformedXmlException.class, () -> XmlElement.parse(document));
    }

    @Test
    void refusesBottomlessNesting() {
        assertThrows(MalformedXmlException.class, () -> XmlElement.parse("<a>".repeat(5000) + "</a>".repeat(5000)));
    }
}
