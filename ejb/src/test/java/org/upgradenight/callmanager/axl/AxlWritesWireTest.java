package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.TestIdentity;

class AxlWritesWireTest extends AxlWire {

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
                asked().stream().map(AxlWire::operation).toList());
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
}
