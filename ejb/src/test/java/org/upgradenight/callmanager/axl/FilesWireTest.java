package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.wire.FakePublisher;
import org.upgradenight.callmanager.wire.FakePublisher.Reply;
import org.upgradenight.callmanager.wire.FakePublisher.Request;
import org.upgradenight.callmanager.wire.TestIdentity;

class FilesWireTest {

    private final FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);
    private final CallManager callManager =
            new AxlCallManagers(certificate -> {}).open(publisher.cluster(TestIdentity.ELSEWHERE.pem(), false, ""));

    @AfterEach
    void close() {
        callManager.close();
        publisher.close();
    }

    private static Reply withNodes(Request request) {
        if (request.action().contains("listProcessNode")) {
            return AxlReplies.done(
                    "14.0",
                    "listProcessNode",
                    "<processNode><name>EnterpriseWideData</name></processNode>"
                            + "<processNode><name>LOCALHOST</name></processNode>");
        }
        return request.path().equals("/axl/")
                ? AxlReplies.version("14.0", "14.0.1.1")
                : Reply.of(200, "content of " + request.path());
    }

    private String reason(String host, String name) {
        return assertInstanceOf(ConfigurationFile.Unreachable.class, callManager.file(host, name))
                .reason();
    }

    @Test
    void publisherIsAskedByDefault() {
        publisher.script(FilesWireTest::withNodes);
        ConfigurationFile.Content file =
                assertInstanceOf(ConfigurationFile.Content.class, callManager.file("", "SEP00DEAD000001.cnf.xml.sgn"));
        assertArrayEquals("content of /SEP00DEAD000001.cnf.xml.sgn".getBytes(StandardCharsets.UTF_8), file.bytes());
        assertEquals(1, publisher.requests().size());
    }

    @Test
    void missingFileIsAnAnswer() {
        publisher.script(request -> Reply.of(404, ""));
        assertInstanceOf(ConfigurationFile.Missing.class, callManager.file("127.0.0.1", "ITLFile.tlv"));
    }

    @Test
    void nodesOfTheClusterMayBeAskedByNameAndAreListedOnce() {
        publisher.script(FilesWireTest::withNodes);
        assertInstanceOf(ConfigurationFile.Content.class, callManager.file("localhost", "ITLFile.tlv"));
        assertInstanceOf(ConfigurationFile.Content.class, callManager.file("localhost", "ITLFile.tlv"));
        assertEquals(
                1,
                publisher.requests().stream()
                        .filter(request -> request.action().contains("listProcessNode"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198.51.100.1", "127.0.0.2", "evil.example.test", "127.0.0.1:8080/x#", "127.0.0.1@198.51.100.1"})
    void strangersAreNotAsked(String host) {
        publisher.script(FilesWireTest::withNodes);
        assertTrue(reason(host, "ITLFile.tlv").startsWith("UN2162"));
        assertTrue(
                publisher.requests().stream().allMatch(request -> request.path().equals("/axl/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../ITLFile.tlv", "a/b", "a?b", "a b", ".hidden"})
    void onlyFileNamesAreAskedFor(String name) {
        assertTrue(reason("", name).startsWith("UN2163"));
        assertEquals(0, publisher.requests().size());
    }

    @Test
    void largerThanAllowedIsNoFile() {
        publisher.script(request -> Reply.of(200, "x".repeat(1024 * 1024 + 1)));
        assertTrue(reason("", "ITLFile.tlv").startsWith("UN2108"));
    }

    @Test
    void redirectsAreNotFollowed() {
        publisher.script(request -> Reply.of(302, "").with("Location", "http://198.51.100.1/"));
        assertTrue(reason("", "ITLFile.tlv").startsWith("UN2161"));
    }
}
