package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.Bench;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.wire.FakePublisher;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.FakePublisher.Request;
import org.upgradenight.callmanager.wire.TestIdentity;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceName;

class AxlCallManagerWireTest {

    private static final DeviceName PHONE = new DeviceName("SEP00DEAD000001");
    private static final String XML = "\n <webAccess>1</webAccess>\n<x a='1'><webAccess/></x><y>&#65;</y>";

    private final FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final AxlCallManagers managers = new AxlCallManagers(certificate -> {});
    private CallManager callManager;
    private String speaks = "14.0";

    @BeforeEach
    void open() {
        publisher.script(this::answer);
        callManager = managers.open(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));
    }

    @AfterEach
    void close() {
        callManager.close();
        publisher.close();
    }

    private synchronized Reply answer(Request request) {
        if (request.action().contains("getCCMVersion") && !speaks.isEmpty()) {
            return request.action().contains("ver=12.5") || request.action().contains("ver=" + speaks)
                    ? AxlReplies.version(speaks, speaks + ".1.10000-20")
                    : AxlReplies.otherVersions("12.x, 14.0 and 15.0");
        }
        return replies.remove();
    }

    private List<Request> asked() {
        return publisher.requests().stream()
                .filter(request -> !request.action().contains("getCCMVersion"))
                .toList();
    }

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
    void writeSendsTheConfigurationAsItIsInTheSchemasOrder() {
        replies.add(AxlReplies.done("14.0", "updatePhone", "{00DEAD00-0000-0000-0000-000000000001}"));
        assertTrue(callManager.write(PHONE, new VendorConfig(XML), "http://a/?b&c", ""));
        assertTrue(asked().get(0)
                .body()
                .contains("<ns:updatePhone><name>SEP00DEAD000001</name><vendorConfig>" + XML
                        + "</vendorConfig><authenticationUrl>http://a/?b&amp;c</authenticationUrl><secureAuthenticationUrl>"
                        + "</secureAuthenticationUrl></ns:updatePhone>"));
    }

    @Test
    void refusedWriteIsLookedAtBeforeItIsRepeated() {
        replies.add(Reply.of(503, ""));
        replies.add(AxlReplies.phone("<vendorConfig><webAccess>1</webAccess></vendorConfig>", "", ""));
        replies.add(AxlReplies.done("14.0", "updatePhone", "true"));
        assertTrue(callManager.write(PHONE, new VendorConfig("<webAccess>0</webAccess>"), "", ""));
        assertEquals(
                List.of("updatePhone", "getPhone", "updatePhone"),
                asked().stream().map(AxlCallManagerWireTest::operation).toList());
    }

    @Test
    void lostWriteThatHappenedIsNotRepeated() {
        publisher.script(request -> {
            if (request.action().contains("updatePhone")) {
                return null;
            }
            return request.action().contains("getPhone")
                    ? AxlReplies.phone("<vendorConfig>\n<webAccess>0</webAccess></vendorConfig>", "", "")
                    : AxlReplies.version("14.0", "14.0.1.1");
        });
        assertTrue(callManager.write(PHONE, new VendorConfig("<webAccess>0</webAccess>"), "", ""));
        assertEquals(
                1,
                asked().stream()
                        .filter(one -> operation(one).equals("updatePhone"))
                        .count());
    }

    @Test
    void writeToAPhoneThatIsGoneIsFalse() {
        replies.add(AxlReplies.notFound());
        assertFalse(callManager.write(PHONE, VendorConfig.EMPTY, "", ""));
        replies.add(AxlReplies.notFound());
        assertFalse(callManager.apply(PHONE));
    }

    @Test
    void refusedValuesConcernThisDevice() {
        replies.add(AxlReplies.fault("5003", "Rank of the caller is too low"));
        DeviceRefusedException e =
                assertThrows(DeviceRefusedException.class, () -> callManager.write(PHONE, VendorConfig.EMPTY, "", ""));
        assertTrue(e.getMessage().startsWith("UN2124") && e.getMessage().contains("rank"), e.getMessage());
    }

    @Test
    void onlyOneWritesAtATime() throws Exception {
        AtomicInteger writing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        publisher.script(request -> {
            if (request.action().contains("getCCMVersion")) {
                return AxlReplies.version("14.0", "14.0.1.1");
            }
            most.accumulateAndGet(writing.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            writing.decrementAndGet();
            return AxlReplies.done("14.0", operation(request), "true");
        });
        try (CallManager second = managers.open(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""))) {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                CallManager one = i % 2 == 0 ? second : callManager;
                results.add(threads.submit(() -> one.write(PHONE, VendorConfig.EMPTY, "", "")));
                results.add(threads.submit(() -> one.apply(PHONE)));
            }
            for (Future<Boolean> result : results) {
                assertTrue(result.get());
            }
            threads.shutdownNow();
        }
        assertEquals(1, most.get());
    }

    @Test
    void writeThatAnswersFalseIsRefused() {
        replies.add(AxlReplies.done("14.0", "updatePhone", "false"));
        assertThrows(DeviceRefusedException.class, () -> callManager.write(PHONE, VendorConfig.EMPTY, "", ""));
    }

    @Test
    void configurationThatIsNoneIsLeftAlone() {
        replies.add(AxlReplies.phone("<vendorConfig>stray text</vendorConfig>", "", ""));
        DeviceRefusedException e = assertThrows(DeviceRefusedException.class, () -> callManager.settings(PHONE));
        assertTrue(e.getMessage().startsWith("UN2128"), e.getMessage());
    }

    @Test
    void lostResetIsNotRepeated() {
        publisher.script(
                request -> request.action().contains("getCCMVersion") ? AxlReplies.version("14.0", "14.0.1.1") : null);
        assertThrows(CallManagerUnavailableException.class, () -> callManager.reset(PHONE));
        assertEquals(1, asked().size());
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

    private static String operation(Request request) {
        return request.action().replaceAll(".* (\\w+)\"", "$1");
    }
}
