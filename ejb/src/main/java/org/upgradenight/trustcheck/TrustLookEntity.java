package org.upgradenight.trustcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of {@code trust_look}; lists and findings are lines with tabs between their fields. */
@Entity
@Table(name = "trust_look")
class TrustLookEntity {

    private static final String TAB = "\t";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    private String cluster;

    @Column(name = "looked_at")
    private Instant lookedAt;

    private String version;
    private String lists;
    private String findings;

    protected TrustLookEntity() {}

    TrustLookEntity(String cluster, TrustReport report) {
        this.cluster = cluster;
        this.lookedAt = report.at();
        this.version = field(report.version());
        this.lists = report.lists().stream().map(TrustLookEntity::line).collect(Collectors.joining("\n"));
        this.findings = report.findings().stream().map(TrustLookEntity::line).collect(Collectors.joining("\n"));
    }

    TrustReport report() {
        return new TrustReport(
                lookedAt,
                version,
                lines(lists).map(TrustLookEntity::list).toList(),
                lines(findings).map(TrustLookEntity::finding).toList());
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }

    private static String line(OfferedList list) {
        return String.join(
                TAB,
                field(list.node()),
                list.sha256(),
                Integer.toString(list.bytes()),
                Integer.toString(list.certificates()),
                field(list.signer()),
                String.join(",", list.signerKeys()),
                String.join(",", list.keys()),
                list.expires().map(Instant::toString).orElse(""));
    }

    private static OfferedList list(String line) {
        String[] fields = line.split(TAB, -1);
        return new OfferedList(
                fields[0],
                fields[1],
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4],
                keys(fields[5]),
                keys(fields[6]),
                fields[7].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(fields[7])));
    }

    private static Set<String> keys(String text) {
        return Arrays.stream(text.split(",")).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    }

    private static String line(Finding finding) {
        return String.join(
                TAB, finding.weight().name(), finding.word(), field(finding.subject()), field(finding.text()));
    }

    private static Finding finding(String line) {
        String[] fields = line.split(TAB, -1);
        return new Finding(Finding.Weight.valueOf(fields[0]), fields[1], fields[2], fields[3]);
    }

    private static String field(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
