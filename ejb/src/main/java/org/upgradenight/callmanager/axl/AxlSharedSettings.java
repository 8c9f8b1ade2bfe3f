package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.axl.AxlWrites.Standing;
import org.upgradenight.callmanager.wire.Backoff;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.inventory.Credentials;

/** What phones share, by AXL. */
final class AxlSharedSettings implements SharedSettings {

    private static final int MOST_TAKEN = 3;

    private final AxlReads reads;
    private final AxlWrites writes;
    private final UpperLayers layers;

    AxlSharedSettings(AxlReads reads, AxlWrites writes, UpperLayers layers) {
        this.reads = reads;
        this.writes = writes;
        this.layers = layers;
    }

    @Override
    public Optional<List<String>> controlledDevices(String applicationUser) {
        return reads.find("getAppUser", AxlRequests.getAppUser(applicationUser))
                .map(answer -> answer.content().at("appUser", "associatedDevices").stream()
                        .flatMap(devices -> devices.children("device"))
                        .map(XmlElement::text)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    @Override
    public boolean controlDevices(String applicationUser, UnaryOperator<List<String>> change) {
        return writes.alone(() -> bring(applicationUser, change));
    }

    private boolean bring(String applicationUser, UnaryOperator<List<String>> change) {
        Backoff patience = writes.backoff();
        int taken = 0;
        while (taken < MOST_TAKEN) {
            Optional<List<String>> now = controlledDevices(applicationUser);
            if (now.isEmpty()) {
                return false;
            }
            List<String> wanted = change.apply(now.get());
            if (wanted.equals(now.get())) {
                return true;
            }
            taken += writes.once("updateAppUser", AxlRequests.updateAppUser(applicationUser, wanted), patience) ? 1 : 0;
        }
        throw new DeviceRefusedException(MESSAGES.listNotKept(applicationUser));
    }

    @Override
    public void addApplicationUser(Credentials user) {
        writes.alone(() -> controlledDevices(user.username()).isPresent()
                || writes.write(
                        "addAppUser",
                        AxlRequests.addAppUser(user),
                        () -> standing(controlledDevices(user.username()).isPresent())));
    }

    @Override
    public void removeApplicationUser(String name) {
        writes.write(
                "removeAppUser",
                AxlRequests.appUser(name),
                () -> standing(controlledDevices(name).isEmpty()));
    }

    @Override
    public Optional<VendorConfig> profile(String name) {
        return reads.find("getCommonPhoneConfig", AxlRequests.named(name))
                .map(answer -> AxlPhones.vendorConfig(answer, "commonPhoneConfig"));
    }

    @Override
    public boolean writeProfile(String name, VendorConfig config) {
        return changed(() -> writes.write(
                "updateCommonPhoneConfig",
                AxlRequests.named(name) + AxlRequests.vendorConfig(config),
                () -> profile(name)
                        .map(now -> standing(now.saysTheSameAs(config)))
                        .orElse(Standing.GONE)));
    }

    @Override
    public VendorConfig enterprise() {
        return reads.find("getEnterprisePhoneConfig", "")
                .map(answer -> AxlPhones.vendorConfig(answer, "enterprisePhoneConfig"))
                .orElse(VendorConfig.EMPTY);
    }

    @Override
    public void writeEnterprise(VendorConfig config) {
        changed(() -> writes.write(
                "updateEnterprisePhoneConfig",
                AxlRequests.vendorConfig(config),
                () -> standing(enterprise().saysTheSameAs(config))));
    }

    @Override
    public Map<String, String> parameters() {
        return layers.parameters();
    }

    @Override
    public boolean writeParameter(String name, String value) {
        return writes.write(
                "updateServiceParameter",
                AxlRequests.updateEnterpriseParameter(name, value),
                () -> Optional.ofNullable(parameters().get(name))
                        .map(now -> standing(now.equals(value)))
                        .orElse(Standing.GONE));
    }

    private boolean changed(Supplier<Boolean> write) {
        boolean done = write.get();
        layers.forget();
        return done;
    }

    private static Standing standing(boolean asWanted) {
        return asWanted ? Standing.AS_WANTED : Standing.DIFFERENT;
    }
}
