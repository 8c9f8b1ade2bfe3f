package org.upgradenight.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;

class PreparationPlanTest {

    private static final String PLAIN = "http://192.0.2.1:8080/ccmcip/authenticate.jsp";
    private static final String SECURE = "https://192.0.2.1:8443/ccmcip/authenticate.jsp";

    private String profile = "";
    private String enterprise = "";
    private AuthenticationUrls inherited = AuthenticationUrls.UNKNOWN;

    private PreparationPlan plan(DeviceSettings now) {
        EffectiveSettings effective =
                new EffectiveSettings(now.vendorConfig(), new VendorConfig(profile), new VendorConfig(enterprise));
        return PreparationPlan.of(now, effective, inherited, PLAIN);
    }

    private static DeviceSettings settings(String xml, String url, String secureUrl) {
        Device device = new Device(
                new DeviceName("SEP00DEAD000001"),
                new DeviceModel("Cisco 7841"),
                "SIP",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        return new DeviceSettings(device, new VendorConfig(xml), url, secureUrl);
    }

    @Test
    void closedPhoneIsOpened() {
        DeviceSettings now =
                settings("<pcPort>0</pcPort><webAccess>1</webAccess><settingsAccess>2</settingsAccess>", "", SECURE);
        PreparationPlan plan = plan(now);
        assertEquals(
                List.of(
                        new Change("vendorConfig.webAccess", Optional.of("1"), "0"),
                        new Change("vendorConfig.settingsAccess", Optional.of("2"), "1"),
                        new Change("authenticationUrl", Optional.empty(), PLAIN),
                        new Change("secureAuthenticationUrl", Optional.of(SECURE), PLAIN)),
                plan.changes());
        assertEquals(
                settings("<pcPort>0</pcPort><webAccess>0</webAccess><settingsAccess>1</settingsAccess>", PLAIN, PLAIN),
                plan.apply(now));
    }

    @Test
    void phoneThatNobodySetGetsItsWebServerSaidExplicitly() {
        assertEquals(
                List.of(new Change("vendorConfig.webAccess", Optional.empty(), "0")),
                plan(settings("", PLAIN, PLAIN)).changes());
    }

    @Test
    void whatHoldsAtDeviceLevelStays() {
        assertTrue(plan(settings("<webAccess>0</webAccess><settingsAccess>1</settingsAccess>", PLAIN, PLAIN))
                .isEmpty());
    }

    @Test
    void whatHoldsByAnUpperLayerStays() {
        profile = "<webAccess>0</webAccess>";
        enterprise = "<webAccess>1</webAccess><settingsAccess>1</settingsAccess>";
        assertTrue(plan(settings("", PLAIN, PLAIN)).isEmpty());
    }

    @Test
    void upperLayersThatCloseAreOverriddenAtDeviceLevel() {
        profile = "<settingsAccess>0</settingsAccess>";
        enterprise = "<webAccess>1</webAccess><webProtocol>1</webProtocol>";
        DeviceSettings now = settings("<webProtocol/>", PLAIN, PLAIN);
        assertEquals(
                List.of(
                        new Change("vendorConfig.webAccess", Optional.empty(), "0"),
                        new Change("vendorConfig.settingsAccess", Optional.empty(), "1"),
                        new Change("vendorConfig.webProtocol", Optional.of(""), "0")),
                plan(now).changes());
        assertEquals(
                "<webProtocol>0</webProtocol><webAccess>0</webAccess><settingsAccess>1</settingsAccess>",
                plan(now).apply(now).vendorConfig().xml());
    }

    @Test
    void aPlainUrlThatIsInheritedNeedsNoneOfThePhonesOwn() {
        inherited = new AuthenticationUrls(PLAIN, SECURE);
        DeviceSettings now = settings("<webAccess>0</webAccess>", "", "");
        assertEquals(
                List.of(new Change("secureAuthenticationUrl", Optional.empty(), PLAIN)),
                plan(now).changes());
        inherited = new AuthenticationUrls(PLAIN, PLAIN);
        assertTrue(plan(now).isEmpty());
        assertEquals(
                List.of(new Change("secureAuthenticationUrl", Optional.of(SECURE), PLAIN)),
                plan(settings("<webAccess>0</webAccess>", "", SECURE)).changes());
    }

    @Test
    void readOnlyWebAccessIsNotEnough() {
        assertEquals(
                List.of(new Change("vendorConfig.webAccess", Optional.of("2"), "0")),
                plan(settings("<webAccess>2</webAccess>", PLAIN, PLAIN)).changes());
    }

    @Test
    void preparedPhoneNeedsNothingMore() {
        enterprise = "<webAccess>1</webAccess><settingsAccess>0</settingsAccess><webProtocol>1</webProtocol>";
        DeviceSettings now = settings("<x/>", "", "");
        assertTrue(plan(plan(now).apply(now)).isEmpty());
    }
}
