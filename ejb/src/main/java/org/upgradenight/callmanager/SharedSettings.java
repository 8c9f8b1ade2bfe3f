package org.upgradenight.callmanager;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.upgradenight.inventory.Credentials;

/**
 * What phones of a cluster share: application users with the devices they control, common phone profiles, the enterprise
 * phone configuration, enterprise parameters. Every change is made under the cluster's one right to write and is never
 * repeated blindly. No phone is told here, and nothing is ever put to the factory's default.
 */
public interface SharedSettings {

    /** What the application user controls, in the cluster's order and words; nothing when there is no such user. */
    Optional<List<String>> controlledDevices(String applicationUser);

    /**
     * Changes what an application user controls. The cluster replaces the whole list, so it is read before every write,
     * handed to {@code change}, and written only when that answers another; it is read again until nothing is left to
     * change. What {@code change} does besides happens before the write.
     *
     * @return false when there is no such user
     * @throws DeviceRefusedException when the cluster refuses the list, or takes it and does not keep it
     */
    boolean controlDevices(String applicationUser, UnaryOperator<List<String>> change);

    /** Makes an application user who controls nothing and has no roles; does nothing when there is one of that name. */
    void addApplicationUser(Credentials user);

    /** Removes an application user; does nothing when there is none of that name. */
    void removeApplicationUser(String name);

    /** A profile's configuration as it is now, nothing when there is no such profile. */
    Optional<VendorConfig> profile(String name);

    /** Writes a profile's configuration as a whole. @return false when there is no such profile */
    boolean writeProfile(String name, VendorConfig config);

    /** The enterprise phone configuration as it is now. */
    VendorConfig enterprise();

    /** Writes the enterprise phone configuration as a whole. */
    void writeEnterprise(VendorConfig config);

    /** The enterprise parameters by their internal names as they are now. */
    Map<String, String> parameters();

    /** Writes one enterprise parameter. @return false when there is none of that name */
    boolean writeParameter(String name, String value);
}
