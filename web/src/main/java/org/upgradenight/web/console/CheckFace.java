package org.upgradenight.web.console;

import java.io.Serializable;
import java.util.List;
import org.upgradenight.callmanager.ClusterCheck;

/** What a connection check found, in words for the page; each problem with what to do about it. */
public final class CheckFace implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Line> lines;
    private final String subject;
    private final String fingerprint;

    private CheckFace(List<Line> lines, String subject, String fingerprint) {
        this.lines = List.copyOf(lines);
        this.subject = subject;
        this.fingerprint = fingerprint;
    }

    /** @param problem empty when it is well */
    public record Line(String what, String well, String problem) implements Serializable {

        public boolean isOk() {
            return problem.isEmpty();
        }

        /** What to do about it on this page, where the problem does not say so itself. */
        public String getAdvice() {
            return switch (problem.substring(0, Math.min(6, problem.length()))) {
                case "UN2120", "UN2141" ->
                    "Type the password of the application user again below, then save and check. It is the"
                            + " user's password on the publisher, under User Management, Application User; too many wrong"
                            + " log-ins lock the user there.";
                case "UN2103" ->
                    "If the fingerprint below is the publisher's, let it be pinned: tick the box under Certificate.";
                case "UN2104" ->
                    "If the certificate was renewed and the fingerprint below is the publisher's, tick Forget it"
                            + " under Certificate, then save and check.";
                default -> "";
            };
        }
    }

    static CheckFace of(ClusterCheck check) {
        return new CheckFace(
                List.of(
                        new Line("AXL", "version " + check.version(), check.axlProblem()),
                        new Line("RIS", "answers", check.risProblem()),
                        new Line("Configuration files", "ITL " + check.itlHash(), check.tftpProblem())),
                check.certificateSubject(),
                ClusterForm.pairs(check.certificateSha256()));
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isOk() {
        return lines.stream().allMatch(Line::isOk);
    }

    public String getSubject() {
        return subject;
    }

    public String getFingerprint() {
        return fingerprint;
    }
}
