package org.upgradenight.trustcheck;

import static org.upgradenight.callmanager.ParameterNames.ROLLBACK;
import static org.upgradenight.callmanager.ParameterNames.SECURITY_MODE;
import static org.upgradenight.trustcheck.Finding.Weight.GOOD;
import static org.upgradenight.trustcheck.Finding.Weight.NOTE;
import static org.upgradenight.trustcheck.Finding.Weight.PROBLEM;
import static org.upgradenight.trustcheck.Finding.Weight.WARNING;
import static org.upgradenight.trustcheck.TrustMessages.MESSAGES;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.wire.Text;
import org.upgradenight.trustlist.SignedList;
import org.upgradenight.trustlist.TrustListReader;
import org.upgradenight.trustlist.TrustListReading;
import org.upgradenight.trustlist.TrustListRecord;
import org.upgradenight.trustlist.TrustListWarnings;

/**
 * Looks at one cluster once: the ITL of every node, the two enterprise parameters that change what phones trust, the CTL in
 * mixed mode, and whether somebody verifies certificates for phones. Changes nothing.
 */
public final class TrustCheck {

    private static final String ITL = "ITLFile.tlv";
    private static final String CTL = "CTLFile.tlv";
    private static final int VERIFIER_PORT = 2445;
    private static final int MOST_RECORDS = 200;
    private static final Period SOON = Period.ofDays(90);

    private final CallManager callManager;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final List<OfferedList> lists = new ArrayList<>();
    private final Map<String, Instant> expiries = new LinkedHashMap<>();
    private boolean verifierNamed;

    public TrustCheck(CallManager callManager, Instant now) {
        this.callManager = callManager;
        this.now = now;
    }

    /** @throws org.upgradenight.callmanager.CallManagerException when the cluster does not answer at all */
    public TrustReport look() {
        String version = callManager.version();
        Set<String> nodes = callManager.nodes();
        nodes.forEach(this::list);
        compare();
        parameters(callManager.enterpriseParameters(), nodes);
        expiries.forEach(this::expiry);
        Set<String> verifying = callManager.listening(VERIFIER_PORT);
        nodes.forEach(node -> verifier(node, verifying.contains(node)));
        return new TrustReport(now, version, lists, findings);
    }

    private void list(String node) {
        ConfigurationFile file = callManager.file(node, ITL);
        if (file instanceof ConfigurationFile.Content content) {
            read(node, content.bytes());
        } else if (file instanceof ConfigurationFile.Unreachable unreachable) {
            found(WARNING, "ITL_UNREACHABLE", node, MESSAGES.unreachable(node, unreachable.reason()));
        } else {
            found(NOTE, "NO_ITL_HERE", node, MESSAGES.notOffered(node));
        }
    }

    private void read(String node, byte[] bytes) {
        TrustListReading reading = TrustListReader.read(bytes);
        if (reading instanceof TrustListReading.Broken broken) {
            found(PROBLEM, "ITL_UNREADABLE", node, MESSAGES.unreadable(node, broken.reason()));
        } else {
            whole(node, bytes, ((TrustListReading.Whole) reading).file());
        }
    }

    private void whole(String node, byte[] bytes, SignedList list) {
        int certificates = list.records().size();
        lists.add(OfferedList.of(node, bytes, list));
        if (bytes.length > TrustListWarnings.LARGEST || certificates > TrustListWarnings.MOST_CERTIFICATES) {
            found(PROBLEM, "ITL_TOO_LARGE", node, MESSAGES.tooLarge(node, certificates, bytes.length));
        } else {
            found(
                    GOOD,
                    "ITL_OFFERED",
                    node,
                    MESSAGES.offered(node, certificates, bytes.length, Text.brief(list.signer())));
        }
        signature(node, list);
        verifierNamed |= list.records().stream().anyMatch(entry -> entry.role() == TrustListRecord.Role.TVS);
        ending(list);
    }

    private void signature(String node, SignedList list) {
        switch (list.signature()) {
            case GOOD -> {}
            case BAD -> found(PROBLEM, "ITL_SIGNATURE_BAD", node, MESSAGES.badSignature(node));
            case NO_SIGNER ->
                found(WARNING, "ITL_SIGNER_UNKNOWN", node, MESSAGES.noSigner(node, Text.brief(list.signer())));
            case UNKNOWN_ALGORITHM -> found(NOTE, "ITL_NOT_VERIFIED", node, MESSAGES.unknownAlgorithm(node));
        }
    }

    private void ending(SignedList list) {
        list.records().stream()
                .limit(MOST_RECORDS)
                .forEach(entry -> entry.expires()
                        .ifPresent(end -> expiries.merge(Text.brief(entry.subject()), end, TrustCheck::earlier)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void compare() {
        if (lists.isEmpty()) {
            found(PROBLEM, "NO_ITL", "", MESSAGES.noneOffered());
            return;
        }
        int different = (int) lists.stream().map(OfferedList::sha256).distinct().count();
        if (different > 1) {
            found(WARNING, "ITL_DIFFERS", "", MESSAGES.different(different));
        } else {
            found(GOOD, "ITL_AGREES", "", MESSAGES.same());
        }
        if (!verifierNamed) {
            found(WARNING, "NO_TVS_IN_ITL", "", MESSAGES.noVerifier());
        }
    }

    private void expiry(String subject, Instant end) {
        String day = end.atZone(ZoneOffset.UTC).toLocalDate().toString();
        if (end.isBefore(now)) {
            found(PROBLEM, "CERTIFICATE_EXPIRED", subject, MESSAGES.expired(subject, day));
        } else if (end.isBefore(now.atZone(ZoneOffset.UTC).plus(SOON).toInstant())) {
            found(WARNING, "CERTIFICATE_DUE", subject, MESSAGES.due(subject, day));
        }
    }

    private void parameters(Map<String, String> parameters, Set<String> nodes) {
        String rollback = parameters.getOrDefault(ROLLBACK, "");
        if (rollback.isEmpty()) {
            found(NOTE, "ROLLBACK_UNKNOWN", ROLLBACK, MESSAGES.parameterUnknown(ROLLBACK));
        } else if (rollback.matches("(?i)t|true|1")) {
            found(PROBLEM, "ROLLBACK_ON", ROLLBACK, MESSAGES.rollbackOn());
        } else {
            found(GOOD, "ROLLBACK_OFF", ROLLBACK, MESSAGES.rollbackOff());
        }
        String mode = parameters.getOrDefault(SECURITY_MODE, "");
        if (mode.isEmpty()) {
            found(NOTE, "SECURITY_MODE_UNKNOWN", SECURITY_MODE, MESSAGES.parameterUnknown(SECURITY_MODE));
        } else if (mode.equals("0")) {
            found(GOOD, "NOT_MIXED_MODE", SECURITY_MODE, MESSAGES.notMixed());
        } else {
            found(WARNING, "MIXED_MODE", SECURITY_MODE, MESSAGES.mixedMode(mode));
            certificateTrustList(nodes);
        }
    }

    /** In mixed mode phones want a CTL as well; its certificates end too. */
    private void certificateTrustList(Set<String> nodes) {
        List<SignedList> offered = nodes.stream()
                .map(node -> callManager.file(node, CTL))
                .filter(ConfigurationFile.Content.class::isInstance)
                .map(file -> TrustListReader.read(((ConfigurationFile.Content) file).bytes()))
                .filter(TrustListReading.Whole.class::isInstance)
                .map(reading -> ((TrustListReading.Whole) reading).file())
                .toList();
        if (offered.isEmpty()) {
            found(PROBLEM, "NO_CTL", SECURITY_MODE, MESSAGES.noCertificateTrustList());
        }
        offered.forEach(this::ending);
    }

    private void verifier(String node, boolean answers) {
        if (answers) {
            found(GOOD, "TVS_ANSWERS", node, MESSAGES.verifierAt(node, VERIFIER_PORT));
        } else {
            found(WARNING, "TVS_SILENT", node, MESSAGES.noVerifierAt(node, VERIFIER_PORT));
        }
    }

    private void found(Finding.Weight weight, String word, String subject, String text) {
        findings.add(new Finding(weight, word, subject, text));
    }
}
