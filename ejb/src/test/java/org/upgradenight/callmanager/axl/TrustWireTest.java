package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.FirstCertificate;
import org.upgradenight.callmanager.wire.FakePublisher;
import org.upgradenight.callmanager.wire.TestIdentity;
import org.upgradenight.inventory.Cluster;

class TrustWireTest {

    private final FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);
    private final List<FirstCertificate> first = new ArrayList<>();

    @BeforeEach
    void answer() {
        publisher.script(request -> AxlReplies.version("14.0", "14.0.1.10000-20"));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private String version(Cluster cluster) {
        try (CallManager callManager = new AxlCallManagers(first::add).open(cluster)) {
            callManager.version();
            return callManager.version();
        }
    }

    private String refusal(Cluster cluster) {
        return assertThrows(CallManagerRefusedException.class, () -> version(cluster))
                .getMessage();
    }

    @Test
    void givenCertificateIsTrustedUnderAnyHostName() {
        assertEquals("14.0.1.10000-20", version(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, "")));
        assertEquals(List.of(), first);
    }

    @Test
    void oneOfSeveralGivenCertificatesIsEnough() {
        String both = "Bag Attributes\n" + TestIdentity.LOOPBACK.pem() + "\n" + TestIdentity.ELSEWHERE.pem();
        assertEquals("14.0.1.10000-20", version(publisher.cluster(both, false, "")));
    }

    @Test
    void selfSignedIsNotTrustedByItself() {
        String text = refusal(publisher.cluster("", false, ""));
        assertTrue(text.startsWith("UN2103") && text.contains(TestIdentity.ELSEWHERE.sha256()), text);
        assertEquals(0, publisher.requests().size());
    }

    @Test
    void anotherGivenCertificateIsNotEnough() {
        assertTrue(refusal(publisher.cluster(TestIdentity.LOOPBACK.pem(), false, ""))
                .startsWith("UN2103"));
    }

    @Test
    void firstCertificateIsReportedOnce() {
        version(publisher.cluster("", true, ""));
        assertEquals(1, first.size());
        assertEquals("night", first.get(0).cluster());
        assertEquals(TestIdentity.ELSEWHERE.sha256(), first.get(0).sha256());
        assertTrue(first.get(0).subject().contains("CN=publisher.example.test"));
    }

    @Test
    void pinnedCertificateIsTrusted() {
        version(publisher.cluster("", true, TestIdentity.ELSEWHERE.sha256()));
        version(publisher.cluster("", false, TestIdentity.ELSEWHERE.sha256()));
        assertEquals(List.of(), first);
    }

    @Test
    void changedCertificateIsRefusedEvenWithTrustOnFirstUse() {
        String text = refusal(publisher.cluster("", true, TestIdentity.LOOPBACK.sha256()));
        assertTrue(text.startsWith("UN2104") && text.contains(TestIdentity.LOOPBACK.sha256()), text);
        assertEquals(List.of(), first);
    }

    @Test
    void unreadableCertificatesAreRefusedAtOnce() {
        assertTrue(refusal(publisher.cluster("no PEM at all", false, "")).startsWith("UN2111"));
    }

    @Test
    void certificateOfAGivenAuthorityIsTrustedForItsHostOnly() {
        TestIdentity here = TestIdentity.signed("ip:127.0.0.1");
        try (FakePublisher signed = new FakePublisher(here)) {
            signed.script(request -> AxlReplies.version("14.0", "14.0.1.10000-20"));
            assertEquals("14.0.1.10000-20", version(signed.cluster(here.authorityPem(), false, "")));
        }
        TestIdentity elsewhere = TestIdentity.signed("dns:other.example.test");
        try (FakePublisher signed = new FakePublisher(elsewhere)) {
            String text = refusal(signed.cluster(elsewhere.authorityPem(), false, ""));
            assertTrue(text.startsWith("UN2105"), text);
            assertEquals(0, signed.requests().size());
        }
    }
}
