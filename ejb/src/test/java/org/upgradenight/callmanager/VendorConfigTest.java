package org.upgradenight.callmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorConfigTest {

    private static final String REAL = "\r\n  <pcPort>0</pcPort>\n<webAccess>1</webAccess>  <desktopClient a='b'>"
            + "<webAccess>7</webAccess></desktopClient><unknown>&#x41;&amp;</unknown><!-- webAccess --><garp/>\n";

    private final VendorConfig config = new VendorConfig(REAL);

    @Test
    void readsTopLevelValuesOnly() {
        assertEquals(Optional.of("1"), config.value("webAccess"));
        assertEquals(Optional.of("A&"), config.value("unknown"));
        assertEquals(Optional.of(""), config.value("garp"));
        assertEquals(Optional.empty(), config.value("settingsAccess"));
    }

    @Test
    void replacingKeepsEveryOtherByte() {
        assertEquals(
                REAL.replace("<webAccess>1</webAccess>", "<webAccess>0</webAccess>"),
                config.with("webAccess", "0").xml());
    }

    @Test
    void replacingAnEmptyTagOpensIt() {
        assertEquals(
                REAL.replace("<garp/>", "<garp>1</garp>"),
                config.with("garp", "1").xml());
        assertEquals(
                "<a b='c' >1</a>",
                new VendorConfig("<a b='c' />").with("a", "1").xml());
    }

    @Test
    void addingAppends() {
        assertEquals(
                REAL + "<settingsAccess>1</settingsAccess>",
                config.with("settingsAccess", "1").xml());
        assertEquals(
                "<webAccess>0</webAccess>",
                VendorConfig.EMPTY.with("webAccess", "0").xml());
    }

    @Test
    void removingKeepsEveryOtherByte() {
        assertEquals(
                REAL.replace("<webAccess>1</webAccess>", ""),
                config.without("webAccess").xml());
        assertEquals(config, config.without("settingsAccess"));
    }

    @Test
    void addedAndRemovedIsAsBefore() {
        assertEquals(config, config.with("settingsAccess", "1").without("settingsAccess"));
    }

    @Test
    void everyDoubleIsReplacedAndRemoved() {
        VendorConfig twice = new VendorConfig("<a>1</a><b/><a/>");
        assertEquals("<a>2</a><b/><a>2</a>", twice.with("a", "2").xml());
        assertEquals("<b/>", twice.without("a").xml());
    }

    @Test
    void valuesAreEscaped() {
        assertEquals(Optional.of("<&>"), VendorConfig.EMPTY.with("a", "<&>").value("a"));
    }

    @Test
    void sayingTheSameIsNotBeingTheSame() {
        VendorConfig other = new VendorConfig("<a></a><b>1</b>");
        assertTrue(new VendorConfig("<a/>\n<b>1</b>").saysTheSameAs(other));
        assertFalse(new VendorConfig("<a/>\n<b>1</b>").equals(other));
        assertFalse(new VendorConfig("<a/><b>2</b>").saysTheSameAs(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "</a>",
                "text",
                "<a></b>",
                "</vendorConfig><lines/><vendorConfig>",
                "<!DOCTYPE a><a/>",
                "<a>&e;</a>",
                "<?xml version='1.0'?><a/>"
            })
    void refusesWhatIsNotWellFormed(String xml) {
        assertThrows(IllegalArgumentException.class, () -> new VendorConfig(xml));
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> config.with("a><b", "1"));
    }
}
