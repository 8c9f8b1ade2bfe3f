package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    @Test
    void forgivesWhatPhonesGetWrong() {
        XmlElement root = XmlReader.read(
                        "\r\n<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a><url>http://h/?x=1&y=2</url><b>\u0001x&#45;y</b>"
                                + "<c><?xml version=\"1.0\"?><d>1</d></c></a>")
                .orElseThrow();
        assertEquals("http://h/?x=1&y=2", root.textOf("URL"));
        assertEquals("x-y", root.textOf("b"));
        assertEquals("1", root.textOf("d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a>",
                "<a></b>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a>1</a>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l 'l'><!ENTITY m '&l;&l;&l;&l;'>]><a>&m;</a>",
            })
    void refusesWhatIsNoXmlOrBringsADocumentType(String text) {
        assertTrue(XmlReader.read(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "true, <!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
                "true, <?xml version='1.0'?><!doctype a SYSTEM 'a.dtd'><a/>",
                "true, <!DOCTYPE htmlish><a/>",
                "false, <!DOCTYPE html><html/>",
                "false, <!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><HTML/>",
                "false, <a>DOCTYPE</a>",
            })
    void pagesInHtmlBringNoDocumentTypeOfTheirOwn(boolean declared, String text) {
        assertEquals(declared, XmlReader.declaresDocumentType(text));
    }

    @Test
    void deepAndWideDocumentsAreRefusedQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertTrue(XmlReader.read("<a>".repeat(60_000)).isEmpty());
            assertTrue(XmlReader.read("<r>" + "<a/>".repeat(60_000) + "</r>").isEmpty());
            assertTrue(XmlReader.read("<r" + " a='1'".repeat(30_000) + "/>").isEmpty());
        });
    }
}
