package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.Bench;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.FakePublisher.Request;
import org.upgradenight.inventory.Device;

class AxlCallManagerWireTest extends AxlWire {

    @Test
    void settingsAreReadByNameAndTheConfigurationByteForByte() {
        replies.add(AxlReplies.phone("<vendorConfig>" + XML + "</vendorConfig>", "", "https://cucm/x?a=1&amp;b=2"));
        DeviceSettings settings = callManager.settings(PHONE).orElseThrow();
        assertEquals(XML, settings.vendorConfig().xml());
        assertEquals("", settings.authenticationUrl());
        assertEquals("https://cucm/x?a=1&b=2", settings.secureAuthenticationUrl());
        Device device = settings.device();
        assertEquals("Lobby & desk", device.description());
        assertEquals("2001", device.extension());
        assertEquals("", device.load());
        assertEquals("", device.owner());
        assertEquals("Berlin", device.devicePool());
        Request request = asked().get(0);
        assertEquals("\"CUCM:DB ver=14.0 getPhone\"", request.action());
        assertEquals("/axl/", request.path());
        assertTrue(request.body().contains("xmlns:ns=\"http://www.cisco.com/AXL/API/14.0\""));
        assertTrue(request.body().contains("<ns:getPhone><name>SEP00DEAD000001</name></ns:getPhone>"));
        assertEquals(
                "Basic " + Base64.getEncoder().encodeToString("axl-user:s3cret-<&>".getBytes(StandardCharsets.UTF_8)),
                request.authorization());
    }

    @Test
    void unknownPhoneIsNoAnswer() {
        replies.add(AxlReplies.notFound());
        assertEquals(Optional.empty(), callManager.settings(PHONE));
    }

    @Test
    void emptyConfigurationsAreEmpty() {
        replies.add(AxlReplies.phone("<vendorConfig/>", "", ""));
        replies.add(AxlReplies.phone("", "", ""));
        assertEquals(
                VendorConfig.EMPTY, callManager.settings(PHONE).orElseThrow().vendorConfig());
        assertEquals(
                VendorConfig.EMPTY, callManager.settings(PHONE).orElseThrow().vendorConfig());
    }

    @Test
    void listingKeepsToTheSchemaAndLeavesOtherDevicesOut() {
        replies.add(AxlReplies.done(
                "14.0",
                "listPhone",
                "<phone><name>SEP00DEAD000001</name><class>Phone</class></phone>"
                        + "<phone><name>SEP00DEAD000002</name><class>Phone Template</class></phone>"
                        + "<phone><name>SEPARATE</name><class>Phone</class></phone>"));
        List<ListedPhone> phones = callManager.phones(2000, 1000);
        assertEquals(
                List.of(PHONE), phones.stream().map(one -> one.device().name()).toList());
        assertTrue(asked().get(0)
                .body()
                .contains("<searchCriteria><name>SEP%</name></searchCriteria><returnedTags><name/>"
                        + "<description/><model/><class/><protocol/><devicePoolName/><commonPhoneConfigName/><locationName/>"
                        + "<loadInformation/><securityProfileName/><authenticationUrl/><ownerUserName/><secureAuthenticationUrl/>"
                        + "</returnedTags><skip>2000</skip>"
                        + "<first>1000</first>"));
    }

    @Test
    void templatesAmongThePhonesNeitherEndTheListingNorRepeatIt() {
        String template = "<phone><name>SEP00DEADFFFFFF</name><class>Phone Template</class></phone>";
        replies.add(AxlReplies.done("14.0", "listPhone", template + template));
        replies.add(AxlReplies.done(
                "14.0", "listPhone", template + "<phone><name>SEP00DEAD000001</name><class>Phone</class></phone>"));
        replies.add(AxlReplies.done("14.0", "listPhone", ""));
        assertEquals(1, callManager.phones(0, 2).size());
        assertEquals(0, callManager.phones(1, 2).size());
        assertEquals(
                List.of("0", "2", "4"),
                asked().stream()
                        .map(request -> request.body().replaceAll(".*<skip>(\\d+)</skip>.*", "$1"))
                        .toList());
    }

    @Test
    void pageShrinksByTheSuggestionAndStaysSmall() {
        replies.add(AxlReplies.fault(
                "-1",
                "Query request too large. Total rows matched: 9000 rows. Suggestive Row Fetch:"
                        + " less than 500 rows"));
        replies.add(AxlReplies.done("14.0", "listPhone", ""));
        replies.add(AxlReplies.done("14.0", "listPhone", ""));
        assertEquals(List.of(), callManager.phones(0, 1000));
        assertEquals(List.of(), callManager.phones(0, 1000));
        assertTrue(asked().get(1).body().contains("<first>300</first>"));
        assertTrue(asked().get(2).body().contains("<first>300</first>"));
    }

    @Test
    void memoryThrottleAndRefusedReadsAreWaitedOut() {
        replies.add(AxlReplies.fault("-1", "Maximum AXL Memory Allocation Consumed. Please retry"));
        replies.add(Reply.of(503, "<html>busy</html>"));
        replies.add(AxlReplies.phone("", "", ""));
        assertTrue(callManager.settings(PHONE).isPresent());
        assertEquals(3, asked().size());
    }

    @Test
    void busyForTooLongIsUnavailable() {
        publisher.script(request -> Reply.of(503, ""));
        CallManagerUnavailableException e =
                assertThrows(CallManagerUnavailableException.class, () -> callManager.version());
        assertTrue(e.getMessage().startsWith("UN2125"), e.getMessage());
    }

    @Test
    void versionChangesInTheMiddleOfTheNight() {
        speaks = "12.5";
        replies.add(AxlReplies.phone("", "", ""));
        assertTrue(callManager.settings(PHONE).isPresent());
        speaks = "15.0";
        replies.add(AxlReplies.otherVersions("14.0 and 15.0"));
        replies.add(AxlReplies.phone("", "", ""));
        assertTrue(callManager.settings(PHONE).isPresent());
        assertEquals(
                List.of(
                        "\"CUCM:DB ver=12.5 getPhone\"",
                        "\"CUCM:DB ver=12.5 getPhone\"",
                        "\"CUCM:DB ver=15.0 getPhone\""),
                asked().stream().map(Request::action).toList());
        assertEquals("15.0.1.10000-20", callManager.version());
    }

    @Test
    void oldServerTellsWhatItSpeaks() {
        publisher.script(request -> request.action().contains("ver=9.1")
                ? AxlReplies.version("9.1", "9.1.2.11900-12")
                : AxlReplies.otherVersions("8.x and 9.x"));
        assertEquals("9.1.2.11900-12", callManager.version());
        publisher.script(request -> AxlReplies.done("9.1", "doDeviceReset", "true"));
        assertTrue(callManager.reset(PHONE));
        assertTrue(callManager.apply(PHONE));
        List<Request> resets = asked();
        assertTrue(resets.get(0)
                .body()
                .contains("<ns:doDeviceReset><deviceName>SEP00DEAD000001</deviceName>"
                        + "<isHardReset>true</isHardReset></ns:doDeviceReset>"));
        assertTrue(resets.get(1).body().contains("<isHardReset>false</isHardReset>"));
    }

    @Test
    void noCommonVersionIsRefused() {
        publisher.script(request -> AxlReplies.otherVersions("23.0"));
        CallManagerRefusedException e = assertThrows(CallManagerRefusedException.class, () -> callManager.version());
        assertTrue(e.getMessage().startsWith("UN2123") && e.getMessage().contains("23.0"), e.getMessage());
    }

    @Test
    void sessionIsUsedUntilItIsOver() {
        replies.add(AxlReplies.phone("", "", "").with("Set-Cookie", "JSESSIONIDSSO=abc123; Path=/; Secure; HttpOnly"));
        replies.add(AxlReplies.phone("", "", ""));
        replies.add(Reply.of(404, "<html>gone</html>"));
        replies.add(AxlReplies.phone("", "", ""));
        for (int i = 0; i < 3; i++) {
            assertTrue(callManager.settings(PHONE).isPresent());
        }
        List<Request> asked = asked();
        assertEquals("", asked.get(0).cookie());
        assertEquals("JSESSIONIDSSO=abc123", asked.get(1).cookie());
        assertEquals("", asked.get(1).authorization());
        assertEquals("JSESSIONIDSSO=abc123", asked.get(2).cookie());
        assertEquals("", asked.get(3).cookie());
        assertFalse(asked.get(3).authorization().isEmpty());
    }

    @Test
    void serverThatWantsALoginEachTimeGetsIt() {
        replies.add(AxlReplies.phone("", "", "").with("Set-Cookie", "JSESSIONID=1; Path=/axl"));
        replies.add(Reply.of(401, ""));
        for (int i = 0; i < 3; i++) {
            replies.add(AxlReplies.phone("", "", "").with("Set-Cookie", "JSESSIONID=2; Path=/axl"));
        }
        for (int i = 0; i < 4; i++) {
            assertTrue(callManager.settings(PHONE).isPresent());
        }
        assertEquals(5, asked().size());
    }

    @Test
    void refusedLoginSaysSoWithoutThePassword() {
        publisher.script(request -> Reply.of(401, "<html>401</html>"));
        CallManagerRefusedException e = assertThrows(CallManagerRefusedException.class, () -> callManager.version());
        assertTrue(e.getMessage().startsWith("UN2120") && e.getMessage().contains("axl-user"), e.getMessage());
        assertFalse(e.getMessage().contains("s3cret"));
    }

    @Test
    void whoRefusesSqlAltogetherIsAskedPhoneByPhone() {
        replies.add(Reply.of(403, "<html>403</html>"));
        replies.add(AxlReplies.phone("<vendorConfig>" + XML + "</vendorConfig>", "", ""));
        Device device = Bench.device();
        assertEquals(Map.of(), callManager.settingsInBulk(List.of(new ListedPhone(device, "", ""))));
        assertEquals(Map.of(), callManager.settingsInBulk(List.of(new ListedPhone(device, "", ""))));
        assertEquals(
                XML, callManager.settings(PHONE).orElseThrow().vendorConfig().xml());
        assertEquals(2, asked().size(), "once by SQL, once by getPhone");
    }

    @Test
    void parametersThatTheUserMayNotReadAreNotThere() {
        replies.add(Reply.of(403, "<html>403</html>"));
        assertEquals(Map.of(), callManager.enterpriseParameters());
        replies.add(AxlReplies.fault("-1", "no such operation in this version"));
        assertEquals(Map.of(), callManager.enterpriseParameters());
        replies.add(AxlReplies.done(
                "14.0",
                "listServiceParameter",
                "<serviceParameter><name>ClusterID</name><value>x</value></serviceParameter>"));
        assertEquals(Map.of("ClusterID", "x"), callManager.enterpriseParameters());
    }

    @Test
    void upperLayersAreAskedOnce() {
        replies.add(
                AxlReplies.done(
                        "14.0",
                        "getCommonPhoneConfig",
                        "<commonPhoneConfig><name>P &amp; Q</name><vendorConfig><webAccess>1</webAccess></vendorConfig></commonPhoneConfig>"));
        replies.add(
                AxlReplies.done(
                        "14.0",
                        "getEnterprisePhoneConfig",
                        "<enterprisePhoneConfig><vendorConfig><webProtocol>1</webProtocol></vendorConfig></enterprisePhoneConfig>"));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "<webAccess>1</webAccess>",
                    callManager.commonPhoneProfile("P & Q").xml());
            assertEquals(
                    "<webProtocol>1</webProtocol>", callManager.enterprise().xml());
        }
        assertEquals(VendorConfig.EMPTY, callManager.commonPhoneProfile(""));
        assertTrue(asked().get(0).body().contains("<ns:getCommonPhoneConfig><name>P &amp; Q</name>"));
        assertTrue(asked().get(1).body().contains("<ns:getEnterprisePhoneConfig></ns:getEnterprisePhoneConfig>"));
    }

    @Test
    void whoDoesNotTellTheOwnersFailsOnce() {
        replies.add(AxlReplies.fault("5003", "Rank violation"));
        assertThrows(CallManagerRefusedException.class, () -> callManager.owners(Set.of("ann")));
        assertEquals(Map.of(), callManager.owners(Set.of("ann")));
        assertEquals(1, asked().size());
    }
}
