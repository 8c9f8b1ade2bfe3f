package org.upgradenight.trustcheck;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a look at the cluster's trust found.
 *
 * @param version the cluster's version then
 */
public record TrustReport(Instant at, String version, List<OfferedList> lists, List<Finding> findings) {

    public TrustReport {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(version, "version");
        lists = List.copyOf(lists);
        findings = List.copyOf(findings);
    }

    /** How many findings weigh so much. */
    public long count(Finding.Weight weight) {
        return findings.stream().filter(one -> one.weight() == weight).count();
    }

    TrustReport with(List<Finding> more) {
        return new TrustReport(
                at,
                version,
                lists,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** The files that are offered, whichever node offers them. */
    Set<String> hashes() {
        Set<String> hashes = new TreeSet<>();
        lists.forEach(list -> hashes.add(list.sha256()));
        return hashes;
    }
}
