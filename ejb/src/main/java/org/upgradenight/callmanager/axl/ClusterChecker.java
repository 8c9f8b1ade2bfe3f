package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.ClusterCheck;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.FirstCertificate;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.Rates;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.DeviceName;

/** Tries each way to a cluster once and says of each what is wrong with it. */
final class ClusterChecker {

    private static final DeviceName NOBODY = new DeviceName("SEP000000000000");
    private static final String TRUST_LIST = "ITLFile.tlv";

    private final Cluster cluster;
    private final Consumer<FirstCertificate> onFirstUse;
    private final Rates rates;
    private final Meters meters;
    private String version = "";
    private String itlHash = "";

    ClusterChecker(Cluster cluster, Consumer<FirstCertificate> onFirstUse, Rates rates, Meters meters) {
        this.cluster = cluster;
        this.onFirstUse = onFirstUse;
        this.rates = rates;
        this.meters = meters;
    }

    ClusterCheck check() {
        ClusterTrust trust;
        try {
            trust = new ClusterTrust(cluster, onFirstUse);
        } catch (CallManagerException e) {
            return new ClusterCheck("", e.getMessage(), e.getMessage(), "", e.getMessage(), "", "");
        }
        try (CallManager callManager = Wiring.callManager(cluster, trust, Patience.brief(), rates, meters)) {
            String axl = problem(() -> version = callManager.version());
            String ris = problem(() -> callManager.registrations(List.of(NOBODY)));
            String tftp = trustList(callManager.file("", TRUST_LIST));
            return new ClusterCheck(version, axl, ris, itlHash, tftp, trust.subject(), trust.sha256());
        }
    }

    private static String problem(Runnable attempt) {
        try {
            attempt.run();
            return "";
        } catch (CallManagerException e) {
            return e.getMessage();
        }
    }

    private String trustList(ConfigurationFile file) {
        if (file instanceof ConfigurationFile.Content content) {
            itlHash = sha256(content.bytes());
            return "";
        }
        return file instanceof ConfigurationFile.Unreachable unreachable
                ? unreachable.reason()
                : MESSAGES.noTrustList(cluster.publisher());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
