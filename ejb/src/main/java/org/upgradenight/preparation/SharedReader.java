package org.upgradenight.preparation;

import java.util.Set;
import java.util.TreeSet;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.PhoneSetting;

/**
 * A phone that reads values which it shares with others.
 *
 * @param inScope whether the run is about it
 * @param profile its common phone profile, empty for none
 * @param own paths of the settings that it has a value of its own for
 */
public record SharedReader(String phone, boolean inScope, String profile, Set<String> own) {

    public SharedReader {
        own = Set.copyOf(own);
    }

    public static SharedReader of(DeviceSettings settings, boolean inScope) {
        Set<String> own = new TreeSet<>();
        for (PhoneSetting setting : PhoneSetting.values()) {
            addIfSet(own, settings, DeviceSettings.path(setting));
        }
        addIfSet(own, settings, DeviceSettings.AUTHENTICATION_URL);
        addIfSet(own, settings, DeviceSettings.SECURE_AUTHENTICATION_URL);
        return new SharedReader(
                settings.device().name().value(), inScope, settings.device().commonPhoneProfile(), own);
    }

    private static void addIfSet(Set<String> own, DeviceSettings settings, String path) {
        settings.value(path).filter(value -> !value.isBlank()).ifPresent(value -> own.add(path));
    }
}
