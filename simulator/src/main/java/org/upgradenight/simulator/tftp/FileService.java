package org.upgradenight.simulator.tftp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.cluster.ProfileRow;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.http.SiteRequest;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.trust.TrustFiles;
import org.upgradenight.simulator.xml.XmlText;

/** Serves ITL files, signed configurations and the list of files; there is no CTL on a cluster that is not secure. */
public final class FileService implements SiteHandler {

    private static final String SIGNED = ".cnf.xml.sgn";

    private final Cluster cluster;
    private final TrustFiles trustFiles;
    private final Journal journal;
    private final Supplier<TrustFiles.Offer> offer;

    /** @param offer the trust list of the node that this is */
    public FileService(Cluster cluster, TrustFiles trustFiles, Journal journal, Supplier<TrustFiles.Offer> offer) {
        this.cluster = cluster;
        this.trustFiles = trustFiles;
        this.journal = journal;
        this.offer = offer;
    }

    @Override
    public SiteReply handle(SiteRequest request) {
        String file = request.path().substring(1);
        Optional<byte[]> content = content(file);
        journal.write(Kind.TFTP, "", file, content.isPresent() ? 200 : 404, "");
        return content.map(SiteReply::bytes).orElseGet(() -> SiteReply.page(404, "404 Not Found", "No such file"));
    }

    private Optional<byte[]> content(String file) {
        boolean own = file.startsWith("ITLSEP")
                && file.endsWith(".tlv")
                && cluster.device(file.substring(3, file.length() - 4)).isPresent();
        if (own || file.equals("ITLFile.tlv")) {
            return Optional.of(offer.get().file());
        }
        if (file.equals("ConfigFileCacheList.txt")) {
            return Optional.of(list().getBytes(StandardCharsets.US_ASCII));
        }
        if (file.endsWith(SIGNED)) {
            return cluster.device(file.substring(0, file.length() - SIGNED.length()))
                    .map(device -> trustFiles.signConfiguration(file, configuration(device)));
        }
        return Optional.empty();
    }

    private String list() {
        StringBuilder lines = new StringBuilder("ITLFile.tlv\t4096\n");
        for (DeviceRow device : cluster.devices()) {
            lines.append(device.name()).append(SIGNED).append("\t8192\n");
        }
        return lines.toString();
    }

    private String configuration(DeviceRow device) {
        PhoneConfig config = cluster.configurationOf(device.name());
        String profile = cluster.profile(device.commonPhoneConfig())
                .map(ProfileRow::vendorConfig)
                .orElse("");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<device>\n<fullConfig>true</fullConfig>\n<deviceProtocol>"
                + device.protocol() + "</deviceProtocol>\n<vendorConfig>" + device.vendorConfig()
                + "</vendorConfig>\n<commonConfig>" + profile + "</commonConfig>\n<enterpriseConfig>"
                + cluster.enterpriseConfig() + "</enterpriseConfig>\n<authenticationURL>"
                + XmlText.escape(config.authenticationUrl()) + "</authenticationURL>\n<secureAuthenticationURL>"
                + XmlText.escape(config.secureAuthenticationUrl()) + "</secureAuthenticationURL>\n</device>\n";
    }
}
