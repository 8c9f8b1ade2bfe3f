package org.upgradenight.callmanager.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void innerTextIsWhatStandsThere() {
        String inner = "<a x='1 > 0'/>\r\n <b>&#65;</b><!-- </v> --><![CDATA[</v>]]>";
        String document = "<?xml version='1.0'?><!-- v --><r><n:p xmlns:n='n'><v>" + inner + "</v></n:p></r>\n";
        assertEquals(Optional.of(inner), XmlText.inner(document, "r", "p", "v"));
        assertEquals(Optional.empty(), XmlText.inner(document, "r", "v"));
    }

    @Test
    void emptyElementHasEmptyContent() {
        assertEquals(Optional.of(""), XmlText.inner("<r><v/></r>", "r", "v"));
        assertEquals(Optional.of(""), XmlText.inner("<r><v></v></r>", "r", "v"));
    }

    @Test
    void outermostElementsInOrder() {
        List<String> names = XmlText.elements("<a/>x<b><a>1</a></b ><c d=\"/>\"/>").stream()
                .map(XmlText.Span::name)
                .toList();
        assertEquals(List.of("a", "b", "c"), names);
    }

    @Test
    void escapesWhatWouldEndTheText() {
        assertEquals("a&lt;b&gt; &amp; &quot;c&quot;", XmlText.escape("a<b> & \"c\"\u0000"));
    }
}
