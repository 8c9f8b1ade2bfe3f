package org.upgradenight.simulator.cluster;

import java.util.List;
import java.util.Set;

/** The application user whom phones let press keys, and the devices it controls. */
public record AppUser(String uuid, String userId, String password, Set<String> devices) {

    /** Whether it may act on the device. */
    public boolean controls(String user, String given, String device) {
        return userId.equals(user) && password.equals(given) && devices.contains(device);
    }

    /** The same with other devices. */
    public AppUser with(List<String> newDevices) {
        return new AppUser(uuid, userId, password, Set.copyOf(newDevices));
    }

    @Override
    public String toString() {
        return "AppUser[" + userId + ", " + devices.size() + " devices]";
    }
}
