package org.upgradenight.inventory;

import java.util.Objects;

/**
 * A phone as the inventory knows it, whichever source said so. Texts are never null; what is unknown is empty.
 *
 * @param protocol {@code SIP} or {@code SCCP}
 * @param extension the first line's directory number
 * @param owner user id of the owner
 * @param load configured load, empty for the model's default
 */
public record Device(
        DeviceName name,
        DeviceModel model,
        String protocol,
        String description,
        String devicePool,
        String location,
        String commonPhoneProfile,
        String securityProfile,
        String extension,
        String owner,
        String load) {

    public Device {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(devicePool, "devicePool");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(commonPhoneProfile, "commonPhoneProfile");
        Objects.requireNonNull(securityProfile, "securityProfile");
        Objects.requireNonNull(extension, "extension");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(load, "load");
    }
}
