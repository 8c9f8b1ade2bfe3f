package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustcheck.TrustCheck;
import org.upgradenight.trustcheck.TrustReport;

/** A cluster of several nodes through its upgrade, where one TFTP service is not restarted. */
class NodesWireTest {

    private static final String LAGGARD = "127.71.3.2";

    @Test
    void theNodeThatOffersTheOldListIsToldOf() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(Options.of(
                        "--phones", "3", "--phone-network", "127.60.0.0", "--subscribers", LAGGARD + ",127.71.3.3"));
                CallManager callManager = new AxlCallManagers(certificate -> {})
                        .open(SimulatedClusterWireTest.cluster(simulator.endpoints()))) {
            TrustReport before = look(callManager);
            assertEquals(3, before.lists().size());
            assertEquals(List.of(), words(before, Finding.Weight.PROBLEM));
            assertEquals(Set.of(LAGGARD, "127.71.3.3"), callManager.listening(2445));
            simulator.lags(LAGGARD, true);
            simulator.upgrade();
            assertEquals(
                    List.of("ITL_DIFFERS"),
                    words(look(callManager), Finding.Weight.WARNING).stream()
                            .filter(word -> word.startsWith("ITL"))
                            .toList());
            simulator.lags(LAGGARD, false);
            assertEquals(
                    1,
                    look(callManager).lists().stream()
                            .map(one -> one.sha256())
                            .distinct()
                            .count());
        }
    }

    private static TrustReport look(CallManager callManager) {
        return new TrustCheck(callManager, Instant.now()).look();
    }

    private static List<String> words(TrustReport report, Finding.Weight weight) {
        return report.findings().stream()
                .filter(one -> one.weight() == weight)
                .map(Finding::word)
                .toList();
    }
}
