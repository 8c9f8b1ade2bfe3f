package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.wire.FakePublisher;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.FakePublisher.Request;
import org.upgradenight.callmanager.wire.TestIdentity;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;

class RegistrationsWireTest {

    private static final Pattern ITEM = Pattern.compile("<soap:Item>(SEP[0-9A-F]{12})</soap:Item>");

    private final FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);
    private final CallManager callManager =
            new AxlCallManagers(certificate -> {}).open(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));

    @AfterEach
    void close() {
        callManager.close();
        publisher.close();
    }

    private static List<DeviceName> names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DeviceName(String.format("SEP00DEAD%06X", i)))
                .toList();
    }

    private static List<String> asked(Request request) {
        List<String> names = new ArrayList<>();
        for (Matcher item = ITEM.matcher(request.body()); item.find(); ) {
            names.add(item.group(1));
        }
        return names;
    }

    private static Reply everyoneRegistered(Request request) {
        StringBuilder items = new StringBuilder();
        asked(request)
                .forEach(name -> items.append("<item><Name>" + name + "</Name><Status>Registered</Status></item>"));
        return Reply.of(
                200,
                "<E><Body><selectCmDeviceExtResponse><selectCmDeviceReturn><SelectCmDeviceResult><CmNodes><item>"
                        + "<Name>cm1</Name><CmDevices>" + items + "</CmDevices></item></CmNodes></SelectCmDeviceResult>"
                        + "</selectCmDeviceReturn></selectCmDeviceExtResponse></Body></E>");
    }

    private static Reply fault(String text) {
        return Reply.of(500, "<E><Body><Fault><faultstring>" + text + "</faultstring></Fault></Body></E>");
    }

    @Test
    void requestKeepsToTheWsdl() {
        publisher.script(RegistrationsWireTest::everyoneRegistered);
        callManager.registrations(names(1));
        Request request = publisher.requests().get(0);
        assertEquals("/realtimeservice2/services/RISService70", request.path());
        assertEquals("\"selectCmDeviceExt\"", request.action());
        assertTrue(request.authorization().startsWith("Basic "));
        String flat = request.body()
                .replaceAll(">[^<]+<", "><")
                .replaceAll("</?soap:(\\w+)>", "$1 ")
                .replaceAll(" {2,}", " ");
        assertTrue(
                flat.contains(
                        "selectCmDeviceExt StateInfo StateInfo CmSelectionCriteria MaxReturnedDevices MaxReturnedDevices"
                                + " DeviceClass DeviceClass Model Model Status Status NodeName NodeName SelectBy SelectBy SelectItems"
                                + " item Item Item item SelectItems Protocol Protocol DownloadStatus DownloadStatus"
                                + " CmSelectionCriteria selectCmDeviceExt"),
                flat);
        assertTrue(
                request.body().contains("<soap:MaxReturnedDevices>1000<"),
                "one name may stand under several nodes: " + request.body());
    }

    @Test
    void manyNamesGoInChunksWithoutLoss() {
        publisher.script(RegistrationsWireTest::everyoneRegistered);
        List<DeviceName> names = names(2500);
        Map<DeviceName, Registration> answer = callManager.registrations(names);
        assertEquals(new HashSet<>(names), answer.keySet());
        assertTrue(answer.values().stream().allMatch(one -> one.state() == RegistrationState.REGISTERED));
        assertEquals(
                List.of(1000, 1000, 500),
                publisher.requests().stream()
                        .map(request -> asked(request).size())
                        .toList());
    }

    @Test
    void aThousandThreadsCostAFewRequests() throws Exception {
        publisher.script(RegistrationsWireTest::everyoneRegistered);
        ExecutorService threads = Executors.newFixedThreadPool(1000);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Map<DeviceName, Registration>>> answers = new ArrayList<>();
            for (DeviceName name : names(1000)) {
                answers.add(threads.submit(() -> {
                    go.await();
                    return callManager.registrations(Set.of(name));
                }));
            }
            go.countDown();
            for (Future<Map<DeviceName, Registration>> answer : answers) {
                assertEquals(1, answer.get(20, TimeUnit.SECONDS).size());
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(publisher.requests().size() <= 50, publisher.requests().size() + " requests");
    }

    @Test
    void aboveTheRateIsWaitedOut() {
        AtomicInteger count = new AtomicInteger();
        publisher.script(request -> count.incrementAndGet() < 4
                ? fault(
                        "AxisFault: Exceeded allowed rate for Reatime information. Current allowed rate is 15 per minute")
                : everyoneRegistered(request));
        assertEquals(2, callManager.registrations(names(2)).size());
        assertEquals(4, publisher.requests().size());
    }

    @Test
    void otherFaultsAreUnavailable() {
        publisher.script(request -> fault("AxisFault: internal"));
        CallManagerUnavailableException e =
                assertThrows(CallManagerUnavailableException.class, () -> callManager.registrations(names(1)));
        assertTrue(e.getMessage().startsWith("UN2142"), e.getMessage());
        publisher.script(RegistrationsWireTest::everyoneRegistered);
        assertEquals(1, callManager.registrations(names(1)).size());
    }

    @Test
    void missingRoleIsRefused() {
        publisher.script(request -> Reply.of(403, ""));
        CallManagerRefusedException e =
                assertThrows(CallManagerRefusedException.class, () -> callManager.registrations(names(1)));
        assertTrue(e.getMessage().startsWith("UN2140"), e.getMessage());
    }

    @Test
    void closingAnswersWhoeverWaits() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        publisher.script(request -> {
            asked.countDown();
            return fault("Exceeded allowed rate for Reatime information");
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> failed = threads.submit(() -> {
                assertThrows(CallManagerUnavailableException.class, () -> callManager.registrations(names(1)));
                return true;
            });
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            callManager.close();
            assertTrue(failed.get(10, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noNamesCostNothing() {
        assertEquals(Map.of(), callManager.registrations(List.of()));
        assertEquals(0, publisher.requests().size());
    }
}
