package org.upgradenight.callmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.inventory.SettingsAccess;

class EffectiveSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0,FULL,DISABLED,false",
        "1,DISABLED,ENABLED,true",
        "2,READ_ONLY,RESTRICTED,false",
        "9,UNKNOWN,UNKNOWN,false"
    })
    void numbersRunAgainstEachOther(String number, WebAccess web, SettingsAccess settings, boolean httpsOnly) {
        VendorConfig device = VendorConfig.EMPTY
                .with("webAccess", number)
                .with("settingsAccess", number)
                .with("webProtocol", number);
        EffectiveSettings effective = new EffectiveSettings(device, VendorConfig.EMPTY, VendorConfig.EMPTY);
        assertEquals(web, effective.webAccess());
        assertEquals(settings, effective.settingsAccess());
        assertEquals(httpsOnly, effective.httpsOnly());
    }

    @Test
    void openValuesAreOpen() {
        VendorConfig device = VendorConfig.EMPTY;
        for (PhoneSetting setting : PhoneSetting.values()) {
            device = device.with(setting.element(), setting.open());
        }
        EffectiveSettings effective = new EffectiveSettings(device, VendorConfig.EMPTY, VendorConfig.EMPTY);
        assertEquals(WebAccess.FULL, effective.webAccess());
        assertEquals(SettingsAccess.ENABLED, effective.settingsAccess());
        assertFalse(effective.httpsOnly());
    }

    @Test
    void nobodySetAnything() {
        EffectiveSettings effective = new EffectiveSettings(VendorConfig.EMPTY, VendorConfig.EMPTY, VendorConfig.EMPTY);
        assertEquals(WebAccess.UNKNOWN, effective.webAccess());
        assertEquals(SettingsAccess.ENABLED, effective.settingsAccess());
        assertFalse(effective.httpsOnly());
        assertEquals(SettingLayer.DEFAULT, effective.effective("webAccess").layer());
    }

    @Test
    void theLowestLayerThatSetsItDecides() {
        VendorConfig enterprise = new VendorConfig(
                "<webAccess>1</webAccess><settingsAccess>0</settingsAccess>" + "<webProtocol>1</webProtocol>");
        VendorConfig profile = new VendorConfig("<webAccess>2</webAccess><settingsAccess>2</settingsAccess>");
        VendorConfig device = new VendorConfig("<webAccess>0</webAccess><settingsAccess> </settingsAccess>");
        EffectiveSettings effective = new EffectiveSettings(device, profile, enterprise);
        assertEquals(
                SettingLayer.DEVICE,
                effective.effective(PhoneSetting.WEB_ACCESS).layer());
        assertEquals(WebAccess.FULL, effective.webAccess());
        assertEquals(
                SettingLayer.COMMON_PHONE_PROFILE,
                effective.effective(PhoneSetting.SETTINGS_ACCESS).layer());
        assertEquals(SettingsAccess.RESTRICTED, effective.settingsAccess());
        assertEquals(
                SettingLayer.ENTERPRISE,
                effective.effective(PhoneSetting.WEB_PROTOCOL).layer());
        assertTrue(effective.httpsOnly());
    }
}
