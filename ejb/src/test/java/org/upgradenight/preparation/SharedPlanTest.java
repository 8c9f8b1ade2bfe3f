package org.upgradenight.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.VendorConfig;

class SharedPlanTest {

    private static final String PLAIN = "http://192.0.2.1:8080/ccmcip/authenticate.jsp";
    private static final String SECURE = "https://192.0.2.1:8443/ccmcip/authenticate.jsp";
    private static final String WEB = "vendorConfig.webAccess";
    private static final String SETTINGS = "vendorConfig.settingsAccess";

    private final List<SharedReader> readers = new ArrayList<>();
    private final SharedState state = new SharedState(
            Map.of(
                    "Lobby", new VendorConfig("<settingsAccess>0</settingsAccess>"),
                    "Open", new VendorConfig("<webAccess>0</webAccess>")),
            new VendorConfig("<webAccess>1</webAccess>"),
            Map.of("URLAuthentication", PLAIN, "SecuredURLAuthentication", SECURE));

    private void phone(String name, boolean inScope, String profile, String... own) {
        readers.add(new SharedReader(name, inScope, profile, Set.of(own)));
    }

    private List<String> plan(Level level) {
        return SharedPlan.of(level, readers, state, PLAIN).changes().stream()
                .map(change -> change.place() + " " + change.holder() + " "
                        + change.change().element() + " "
                        + change.change().from().orElse("-") + ">"
                        + change.change().to() + " " + change.followers()
                        + " " + change.outside())
                .toList();
    }

    @Test
    void onDeviceLevelNothingIsShared() {
        phone("A", true, "Lobby");
        assertEquals(List.of(), plan(Level.DEVICE));
    }

    @Test
    void aProfileIsOpenedForThosePhonesThatItDecidesFor() {
        phone("A", true, "Lobby");
        phone("B", true, "Lobby", WEB);
        phone("C", false, "Lobby");
        phone("D", true, "Open");
        assertEquals(
                List.of(
                        "COMMON_PHONE_PROFILE Lobby vendorConfig.webAccess ->0 [A, C] 1",
                        "COMMON_PHONE_PROFILE Lobby vendorConfig.settingsAccess 0>1 [A, B, C] 1"),
                plan(Level.PROFILE));
    }

    @Test
    void aProfileThatNoPhoneOfTheRunFollowsStays() {
        phone("A", true, "Lobby", WEB, SETTINGS);
        phone("B", false, "Lobby");
        phone("C", true, "");
        phone("D", true, "No such profile");
        assertEquals(List.of(), plan(Level.PROFILE));
    }

    @Test
    void theEnterpriseIsOpenedWhereNeitherPhoneNorProfileDecides() {
        phone("A", true, "Lobby", "authenticationUrl");
        phone("B", true, "Open", "secureAuthenticationUrl");
        phone("C", false, "");
        assertEquals(
                List.of(
                        "ENTERPRISE (enterprise) vendorConfig.webAccess 1>0 [A, C] 1",
                        "ENTERPRISE_PARAMETERS (enterprise) SecuredURLAuthentication " + SECURE + ">" + PLAIN
                                + " [A, C] 1"),
                plan(Level.ENTERPRISE));
    }
}
