package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.LoginAnswer;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.ris.RisGatherer;
import org.upgradenight.callmanager.tftp.ConfigurationServers;
import org.upgradenight.callmanager.wire.ClusterHttp;
import org.upgradenight.callmanager.wire.Doorbell;
import org.upgradenight.callmanager.wire.Rates;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.Owner;

/** A cluster spoken to by AXL, RIS and the configuration servers' HTTP port. */
final class AxlCallManager implements CallManager {

    private final AxlClient client;
    private final AxlReads reads;
    private final AxlWrites writes;
    private final UpperLayers layers;
    private final BulkSettings bulk;
    private final Rates rates;
    private final RisGatherer ris;
    private final ConfigurationServers files;
    private final AuthenticationPage logins;
    private final ClusterHttp http;
    private final String publisher;
    private final AxlPages pages;
    private final ClusterDirectory directory;

    /** How many rows were listed up to a phone: templates are rows too, and skipping counts rows. */
    private final Map<Long, Long> rowsBefore = new ConcurrentHashMap<>();

    AxlCallManager(
            AxlClient client,
            AxlReads reads,
            AxlWrites writes,
            Rates rates,
            RisGatherer ris,
            ConfigurationServers files,
            AuthenticationPage logins,
            ClusterHttp http,
            String publisher) {
        this.publisher = publisher;
        this.client = client;
        this.reads = reads;
        this.writes = writes;
        this.layers =
                new UpperLayers(reads, new EnterpriseParameters(reads, () -> AxlVersions.hasParameterList(schema())));
        this.bulk = new BulkSettings(reads, this::settings);
        this.pages = new AxlPages(reads);
        this.directory = new ClusterDirectory(pages, () -> AxlVersions.hasLastKnown(schema()));
        this.rates = rates;
        this.ris = ris;
        this.files = files;
        this.logins = logins;
        this.http = http;
    }

    @Override
    public String version() {
        return reads.version();
    }

    @Override
    public List<ListedPhone> phones(long skip, int most) {
        long from = rowsBefore.getOrDefault(skip, skip);
        while (true) {
            AxlAnswer.Success page = page(from, most);
            long rows = page.content().children("phone").count();
            from += rows;
            List<ListedPhone> phones = AxlPhones.listed(page.content());
            if (!phones.isEmpty() || rows == 0) {
                rowsBefore.put(skip + phones.size(), from);
                return phones;
            }
        }
    }

    @Override
    public Map<DeviceName, DeviceSettings> settingsInBulk(List<ListedPhone> listed) {
        return bulk.read(listed);
    }

    private AxlAnswer.Success page(long skip, int most) {
        try {
            return pages.page("listPhone", skip, most, AxlRequests::listPhone);
        } catch (AxlReads.FaultException e) {
            throw AxlClient.refusal("listPhone", e.fault());
        }
    }

    @Override
    public Optional<DeviceSettings> settings(DeviceName device) {
        return reads.find("getPhone", AxlRequests.named(device.value())).flatMap(AxlPhones::settings);
    }

    @Override
    public VendorConfig commonPhoneProfile(String name) {
        return layers.commonPhoneProfile(name);
    }

    @Override
    public VendorConfig enterprise() {
        return layers.enterprise();
    }

    @Override
    public Map<String, String> enterpriseParameters() {
        return layers.enterpriseParameters();
    }

    @Override
    public SharedSettings shared() {
        return new AxlSharedSettings(reads, writes, layers);
    }

    @Override
    public boolean write(
            DeviceName device, VendorConfig vendorConfig, String authenticationUrl, String secureAuthenticationUrl) {
        String body = AxlRequests.updatePhone(device, vendorConfig, authenticationUrl, secureAuthenticationUrl);
        return writes.write(
                "updatePhone",
                body,
                () -> settings(device)
                        .map(now -> new DeviceSettings(
                                                now.device(), vendorConfig, authenticationUrl, secureAuthenticationUrl)
                                        .saysTheSameAs(now)
                                ? AxlWrites.Standing.AS_WANTED
                                : AxlWrites.Standing.DIFFERENT)
                        .orElse(AxlWrites.Standing.GONE));
    }

    @Override
    public boolean apply(DeviceName device) {
        return order("applyPhone", device, false);
    }

    @Override
    public boolean reset(DeviceName device) {
        return order("resetPhone", device, true);
    }

    private boolean order(String operation, DeviceName device, boolean hard) {
        try {
            rates.resets().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallManagerUnavailableException(MESSAGES.interrupted(operation), e);
        }
        return AxlVersions.hasPhoneOperations(schema())
                ? writes.order(operation, AxlRequests.named(device.value()))
                : writes.order("doDeviceReset", AxlRequests.doDeviceReset(device, hard));
    }

    @Override
    public Map<DeviceName, Registration> registrations(Collection<DeviceName> devices) {
        return ris.registrations(devices);
    }

    /** The schema in use; a first exchange settles it. */
    private String schema() {
        if (client.schema().isEmpty()) {
            reads.version();
        }
        return client.schema();
    }

    @Override
    public Map<String, Owner> owners(Collection<String> userIds) {
        return directory.owners(userIds);
    }

    @Override
    public Map<DeviceName, LastKnown> lastKnown(Collection<DeviceName> devices) {
        return directory.lastKnown(devices);
    }

    @Override
    public Set<String> nodes() {
        Set<String> names = new TreeSet<>(Set.of(publisher));
        names.addAll(Wiring.nodes(reads));
        return names;
    }

    @Override
    public Set<String> listening(int port) {
        return nodes().parallelStream() // each of them may keep silent for seconds
                .filter(node -> Doorbell.answers(node, port, Duration.ofSeconds(3)))
                .collect(Collectors.toSet());
    }

    @Override
    public ConfigurationFile file(String host, String name) {
        return files.file(host, name);
    }

    @Override
    public LoginAnswer authenticate(String url, DeviceName phone, Credentials keys) {
        return logins.ask(url, phone, keys);
    }

    @Override
    public void close() {
        ris.close();
        http.close();
    }
}
