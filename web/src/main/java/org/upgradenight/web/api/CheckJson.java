package org.upgradenight.web.api;

import java.util.Optional;
import org.upgradenight.callmanager.ClusterCheck;

/** What trying a cluster's credentials found, part by part. */
public record CheckJson(Axl axl, Ris ris, Tftp tftp, Certificate certificate) {

    /** @param problem coded text, absent when it is well */
    public record Axl(boolean ok, Optional<String> version, Optional<String> problem) {}

    /** @param problem coded text, absent when it is well */
    public record Ris(boolean ok, Optional<String> problem) {}

    /** @param itlHash SHA-256 of the publisher's ITL file in hexadecimal digits */
    public record Tftp(boolean ok, Optional<String> itlHash, Optional<String> problem) {}

    /** @param sha256 the fingerprint in lower-case hexadecimal digits */
    public record Certificate(Optional<String> subject, Optional<String> sha256) {}

    static CheckJson of(ClusterCheck check) {
        return new CheckJson(
                new Axl(check.axlProblem().isEmpty(), present(check.version()), present(check.axlProblem())),
                new Ris(check.risProblem().isEmpty(), present(check.risProblem())),
                new Tftp(check.tftpProblem().isEmpty(), present(check.itlHash()), present(check.tftpProblem())),
                new Certificate(present(check.certificateSubject()), present(check.certificateSha256())));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
