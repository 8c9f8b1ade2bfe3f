package org.upgradenight.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.SignedList;

/** A row of {@code seen_trust_list}. */
@Entity
@Table(name = "seen_trust_list")
class SeenListEntity {

    private static final int MOST_KEYS = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    private String cluster;
    private String server;
    private String md5;
    private String sha1;
    private String sha256;
    private String signer;
    private String signature;
    private int certificates;

    @Column(name = "size_bytes")
    private int sizeBytes;

    @Column(name = "recovery_keys")
    private String recoveryKeys;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    protected SeenListEntity() {}

    SeenListEntity(String cluster, String server, FileHash hash, SignedList file, Instant now) {
        this.cluster = cluster;
        this.server = server;
        md5 = hash.md5();
        sha1 = hash.sha1();
        sha256 = hash.sha256();
        signer = file.signer().length() > 255 ? file.signer().substring(0, 255) : file.signer();
        signature = file.signature().name();
        certificates = file.records().size();
        sizeBytes = file.size();
        recoveryKeys =
                String.join(" ", file.recoveryKeys().stream().limit(MOST_KEYS).toList());
        firstSeenAt = now;
    }

    Set<String> recoveryKeys() {
        return recoveryKeys.isEmpty() ? Set.of() : new TreeSet<>(Set.of(recoveryKeys.split(" ")));
    }
}
