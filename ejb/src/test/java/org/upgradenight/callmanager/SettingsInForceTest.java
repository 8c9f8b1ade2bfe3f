package org.upgradenight.callmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.LayeredValue;

class SettingsInForceTest {

    private static final AuthenticationUrls ENTERPRISE = new AuthenticationUrls("http://e/auth", "https://e/auth");

    private static EffectiveSettings layers() {
        return new EffectiveSettings(
                new VendorConfig("<webAccess>0</webAccess><garp>1</garp><other>1</other>"),
                new VendorConfig("<webAccess>1</webAccess><settingsAccess>2</settingsAccess><sshAccess>1</sshAccess>"),
                new VendorConfig("<garp>0</garp><pcPort>1</pcPort>"));
    }

    @Test
    void eachValueNamesTheLayerThatDecides() {
        assertEquals(
                List.of(
                        new LayeredValue("webAccess", "0", "DEVICE"),
                        new LayeredValue("settingsAccess", "2", "COMMON_PHONE_PROFILE"),
                        new LayeredValue("webProtocol", "", "DEFAULT"),
                        new LayeredValue("pcPort", "1", "ENTERPRISE"),
                        new LayeredValue("garp", "1", "DEVICE"),
                        new LayeredValue("sshAccess", "1", "COMMON_PHONE_PROFILE")),
                SettingsInForce.of(layers()));
    }

    @Test
    void urlsComeFromTheDeviceOrElseFromTheEnterpriseParameters() {
        assertEquals(
                List.of(
                        new LayeredValue("authenticationUrl", "http://own", "DEVICE"),
                        new LayeredValue("secureAuthenticationUrl", "https://e/auth", "ENTERPRISE_PARAMETERS")),
                SettingsInForce.urls(new AuthenticationUrls("http://own", ""), ENTERPRISE));
    }

    @Test
    void urlsThatNobodySetAreTheModelsOwn() {
        assertEquals(
                List.of(
                        new LayeredValue("authenticationUrl", "", "DEFAULT"),
                        new LayeredValue("secureAuthenticationUrl", "", "DEFAULT")),
                SettingsInForce.urls(AuthenticationUrls.UNKNOWN, AuthenticationUrls.UNKNOWN));
    }

    @Test
    void enterpriseUrlsAreKnownByTheirLooks() {
        assertEquals(
                new AuthenticationUrls(
                        "http://cm:8080/ccmcip/authenticate.jsp", "https://cm:8443/ccmcip/authenticate.jsp"),
                AuthenticationUrls.in(Map.of(
                        "URLAuthentication", "http://cm:8080/ccmcip/authenticate.jsp",
                        "SecureOne", "https://cm:8443/ccmcip/authenticate.jsp",
                        "URLDirectories", "http://cm:8080/ccmcip/xmldirectory.jsp",
                        "AuthenticationMethod", "2")));
    }

    @Test
    void aPlainUrlMayStandInBothParameters() {
        AuthenticationUrls urls = AuthenticationUrls.in(Map.of(
                "URLAuthentication", "http://cm/authenticate", "SecuredURLAuthentication", "http://cm/authenticate"));
        assertEquals(new AuthenticationUrls("http://cm/authenticate", "http://cm/authenticate"), urls);
        assertEquals(AuthenticationUrls.UNKNOWN, AuthenticationUrls.in(Map.of("ClusterID", "x")));
        assertTrue(urls.plain().startsWith("http:"));
    }
}
