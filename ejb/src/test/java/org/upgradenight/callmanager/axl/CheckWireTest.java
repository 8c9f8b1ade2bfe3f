package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.ClusterCheck;
import org.upgradenight.callmanager.wire.FakePublisher;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.FakePublisher.Request;
import org.upgradenight.callmanager.wire.TestIdentity;
import org.upgradenight.inventory.Cluster;

class CheckWireTest {

    private static final String NOBODY_KNOWN =
            "<E><Body><selectCmDeviceResponse><selectCmDeviceReturn><SelectCmDeviceResult>"
                    + "<TotalDevicesFound>0</TotalDevicesFound><CmNodes/></SelectCmDeviceResult></selectCmDeviceReturn>"
                    + "</selectCmDeviceResponse></Body></E>";

    private final FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);

    @AfterEach
    void close() {
        publisher.close();
    }

    private static Reply healthy(Request request) {
        return switch (request.path()) {
            case "/axl/" -> AxlReplies.version("12.5", "12.5.1.10000-22");
            case "/realtimeservice2/services/RISService70" -> Reply.of(200, NOBODY_KNOWN);
            case "/ITLFile.tlv" -> Reply.of(200, "trust");
            default -> Reply.of(404, "");
        };
    }

    private ClusterCheck check(Cluster cluster) {
        return new AxlCallManagers(certificate -> {}).check(cluster);
    }

    @Test
    void allIsWell() throws Exception {
        publisher.script(CheckWireTest::healthy);
        ClusterCheck check = check(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));
        assertEquals("12.5.1.10000-22", check.version());
        assertEquals("", check.axlProblem() + check.risProblem() + check.tftpProblem());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(new byte[] {'t', 'r', 'u', 's', 't'});
        assertEquals(HexFormat.of().formatHex(hash), check.itlHash());
        assertEquals(TestIdentity.ELSEWHERE.sha256(), check.certificateSha256());
    }

    @Test
    void eachPartSaysItsOwnProblem() {
        publisher.script(request -> request.path().equals("/axl/") ? Reply.of(401, "") : Reply.of(403, ""));
        ClusterCheck check = check(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));
        assertTrue(check.axlProblem().startsWith("UN2120"), check.axlProblem());
        assertTrue(check.risProblem().startsWith("UN2140"), check.risProblem());
        assertTrue(check.tftpProblem().startsWith("UN2161"), check.tftpProblem());
    }

    @Test
    void missingTrustListIsTold() {
        publisher.script(request -> request.path().equals("/ITLFile.tlv") ? Reply.of(404, "") : healthy(request));
        ClusterCheck check = check(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));
        assertTrue(check.tftpProblem().startsWith("UN2160"), check.tftpProblem());
    }

    @Test
    void untrustedCertificateIsShown() {
        publisher.script(CheckWireTest::healthy);
        ClusterCheck check = check(publisher.cluster("", false, ""));
        assertTrue(check.axlProblem().startsWith("UN2103"), check.axlProblem());
        assertEquals(TestIdentity.ELSEWHERE.sha256(), check.certificateSha256());
        assertTrue(check.certificateSubject().contains("publisher.example.test"));
        assertEquals("", check.tftpProblem());
    }

    @Test
    void nobodyThereIsTold() {
        Cluster cluster = publisher.cluster("", false, "");
        publisher.close();
        ClusterCheck check = check(cluster);
        assertTrue(check.axlProblem().startsWith("UN2102"), check.axlProblem());
        assertTrue(check.tftpProblem().startsWith("UN2102"), check.tftpProblem());
        assertEquals("", check.certificateSha256());
    }

    @Test
    void busyClusterDoesNotHoldTheOperatorUp() {
        publisher.script(request -> Reply.of(503, ""));
        assertTrue(check(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""))
                .axlProblem()
                .startsWith("UN2125"));
    }
}
