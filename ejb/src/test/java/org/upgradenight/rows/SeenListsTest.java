package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.probe.SeenLists;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.SignedList;
import org.upgradenight.trustlist.TrustListRecord;

/** Lists that a cluster was seen to offer are known again by any of their hashes, and only to that cluster. */
class SeenListsTest {

    private static final FileHash HASH = FileHash.of(new byte[] {1, 2, 3});
    private static final SignedList FILE = new SignedList(
            "1.2",
            3,
            "ITLFile.tlv",
            "CN=x",
            BigInteger.ONE,
            Optional.empty(),
            SignedList.Signature.GOOD,
            List.of(new TrustListRecord(
                    TrustListRecord.Role.SAST,
                    "CN=ITLRECOVERY_pub",
                    "CN=ITLRECOVERY_pub",
                    "",
                    BigInteger.ONE,
                    "aa",
                    Optional.empty())));

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aListIsKnownAgainByEachOfItsHashes(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        NodeIdentity here = new NodeIdentity();
        for (int times = 0; times < 2; times++) {
            rows.using(SeenLists.class, here, lists -> lists.saw("lab", "", HASH, FILE));
        }
        for (String hash : List.of(HASH.md5(), HASH.sha1(), HASH.sha256())) {
            assertEquals(
                    Optional.of(Set.of("aa")),
                    rows.with(SeenLists.class, here, lists -> lists.recoveryKeys("lab", hash)));
        }
        assertEquals(
                Optional.empty(), rows.with(SeenLists.class, here, lists -> lists.recoveryKeys("other", HASH.md5())));
        assertEquals(List.of("1"), rows.column("SELECT COUNT(*) FROM seen_trust_list WHERE cluster = 'lab'"));
    }
}
