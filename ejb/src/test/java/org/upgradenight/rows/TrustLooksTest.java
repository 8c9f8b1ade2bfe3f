package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustcheck.OfferedList;
import org.upgradenight.trustcheck.TrustLooks;
import org.upgradenight.trustcheck.TrustReport;

/** Looks at a cluster's trust, kept in both databases. */
class TrustLooksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void looksComeBackAsTheyWereTheNewestFirst(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        TrustReport before = report(NOW, "a");
        TrustReport after = report(NOW.plusSeconds(60), "b");
        rows.using(TrustLooks.class, here, looks -> looks.remember(Rows.CLUSTER, before));
        rows.using(TrustLooks.class, here, looks -> looks.remember(Rows.CLUSTER, after));
        rows.using(TrustLooks.class, here, looks -> looks.remember("another", after));
        assertEquals(List.of(after, before), rows.with(TrustLooks.class, here, looks -> looks.newest(Rows.CLUSTER)));
    }

    private static TrustReport report(Instant at, String hash) {
        return new TrustReport(
                at,
                "14.0.1.10000-20",
                List.of(
                        new OfferedList(
                                "pub",
                                hash,
                                4000,
                                4,
                                "CN=signer",
                                Set.of("k1"),
                                Set.of("k1", "k2"),
                                Optional.of(NOW.plusSeconds(9))),
                        new OfferedList("sub", hash, 1, 0, "", Set.of(), Set.of(), Optional.empty())),
                List.of(new Finding(Finding.Weight.WARNING, "ITL_DIFFERS", "", "words of more than one kind: %s")));
    }
}
