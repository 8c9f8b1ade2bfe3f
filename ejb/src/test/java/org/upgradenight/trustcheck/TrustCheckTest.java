package org.upgradenight.trustcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.FakeCallManager;
import org.upgradenight.simulator.trust.TrustFiles;

class TrustCheckTest {

    private static final byte[] LIST = list();
    private static final byte[] OTHER = list();

    private Map<String, ConfigurationFile> files = Map.of("pub", new ConfigurationFile.Content(LIST));
    private Map<String, String> parameters = Map.of("RollBackToPreGrayback", "F", "ClusterSecurityMode", "0");
    private ConfigurationFile ctl = new ConfigurationFile.Content(LIST);
    private Set<String> listening = Set.of("pub");
    private Instant now = Instant.now();

    private static byte[] list() {
        return new TrustFiles("192.0.2.1", Clock.systemUTC()).current().file();
    }

    private TrustReport look() {
        return new TrustCheck(
                        new FakeCallManager() {
                            @Override
                            public Set<String> nodes() {
                                return new TreeSet<>(files.keySet());
                            }

                            @Override
                            public ConfigurationFile file(String host, String name) {
                                return name.equals("CTLFile.tlv") ? ctl : files.get(host);
                            }

                            @Override
                            public Map<String, String> enterpriseParameters() {
                                return parameters;
                            }

                            @Override
                            public Set<String> listening(int port) {
                                assertEquals(2445, port);
                                return Set.copyOf(listening);
                            }
                        },
                        now)
                .look();
    }

    private List<String> words(Finding.Weight weight) {
        return look().findings().stream()
                .filter(one -> one.weight() == weight)
                .map(Finding::word)
                .toList();
    }

    @Test
    void soundClusterHasNothingToMend() {
        TrustReport report = look();
        assertTrue(
                report.findings().stream().allMatch(one -> one.weight() == Finding.Weight.GOOD),
                report.findings().toString());
        OfferedList list = report.lists().get(0);
        assertEquals("pub", list.node());
        assertEquals(4, list.certificates());
        assertEquals(LIST.length, list.bytes());
        assertEquals(64, list.sha256().length());
    }

    @Test
    void nodesThatDisagreeAreToldOf() {
        files = Map.of(
                "pub", new ConfigurationFile.Content(LIST),
                "sub1", new ConfigurationFile.Content(OTHER),
                "sub2", new ConfigurationFile.Missing(),
                "sub3", new ConfigurationFile.Unreachable("silent"));
        assertEquals(
                List.of("ITL_UNREACHABLE", "ITL_DIFFERS", "TVS_SILENT", "TVS_SILENT", "TVS_SILENT"),
                words(Finding.Weight.WARNING));
        assertEquals(List.of("NO_ITL_HERE"), words(Finding.Weight.NOTE));
    }

    @Test
    void clusterWithoutAnyListIsAProblem() {
        files = Map.of("pub", new ConfigurationFile.Missing());
        assertEquals(List.of("NO_ITL"), words(Finding.Weight.PROBLEM));
        files = Map.of("pub", new ConfigurationFile.Content(new byte[] {1, 2, 3}));
        assertEquals(List.of("ITL_UNREADABLE", "NO_ITL"), words(Finding.Weight.PROBLEM));
    }

    @Test
    void rollbackAndMixedModeAreToldOf() {
        parameters = Map.of("RollBackToPreGrayback", "T", "ClusterSecurityMode", "1");
        assertEquals(List.of("ROLLBACK_ON"), words(Finding.Weight.PROBLEM));
        assertEquals(List.of("MIXED_MODE"), words(Finding.Weight.WARNING));
        parameters = Map.of();
        assertEquals(List.of("ROLLBACK_UNKNOWN", "SECURITY_MODE_UNKNOWN"), words(Finding.Weight.NOTE));
    }

    @Test
    void certificatesDueAndExpiredAreToldOf() {
        Instant end = look().lists().get(0).expires().orElseThrow();
        now = end.minus(Duration.ofDays(89));
        assertEquals(List.of("CERTIFICATE_DUE"), words(Finding.Weight.WARNING));
        now = end.plus(Duration.ofDays(1));
        assertEquals(List.of("CERTIFICATE_EXPIRED"), words(Finding.Weight.PROBLEM));
    }

    @Test
    void changedBytesAreNotSigned() {
        byte[] changed = LIST.clone();
        changed[changed.length - 1] ^= 1;
        files = Map.of("pub", new ConfigurationFile.Content(changed));
        assertEquals(List.of("ITL_SIGNATURE_BAD"), words(Finding.Weight.PROBLEM));
    }

    @Test
    void mixedModeWantsACertificateTrustList() {
        parameters = Map.of("RollBackToPreGrayback", "F", "ClusterSecurityMode", "1");
        ctl = new ConfigurationFile.Missing();
        assertEquals(List.of("NO_CTL"), words(Finding.Weight.PROBLEM));
        ctl = new ConfigurationFile.Content(LIST);
        assertEquals(List.of(), words(Finding.Weight.PROBLEM));
    }
}
