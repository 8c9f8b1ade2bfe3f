package org.upgradenight.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.PhoneSetting;
import org.upgradenight.callmanager.WebAccess;
import org.upgradenight.inventory.SettingsAccess;

/**
 * The smallest change at device level that lets keys reach one phone: web server and Settings menu open, and both
 * authentication URLs the plain one, since a phone that knows a secure URL prefers it and cannot use it once its trust
 * list is stale. What holds already is left alone, whichever layer says so.
 */
public record PreparationPlan(List<Change> changes) {

    public PreparationPlan {
        changes = List.copyOf(changes);
    }

    /**
     * Plans for one phone.
     *
     * @param effective over the same device-level settings
     * @param plainUrl the http URL by which the phone is to ask who may press its keys
     */
    public static PreparationPlan of(DeviceSettings now, EffectiveSettings effective, String plainUrl) {
        List<Change> changes = new ArrayList<>();
        if (effective.webAccess() != WebAccess.FULL) {
            changes.add(open(now, PhoneSetting.WEB_ACCESS));
        }
        if (effective.settingsAccess() != SettingsAccess.ENABLED) {
            changes.add(open(now, PhoneSetting.SETTINGS_ACCESS));
        }
        if (effective.httpsOnly()) {
            changes.add(open(now, PhoneSetting.WEB_PROTOCOL));
        }
        for (String url : List.of(DeviceSettings.AUTHENTICATION_URL, DeviceSettings.SECURE_AUTHENTICATION_URL)) {
            if (!now.value(url).equals(Optional.of(plainUrl))) {
                changes.add(new Change(url, now.value(url), plainUrl));
            }
        }
        return new PreparationPlan(changes);
    }

    /** Whether the phone is open as it is. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What to write: those settings with the changes made, every other byte as it is. */
    public DeviceSettings apply(DeviceSettings now) {
        DeviceSettings changed = now;
        for (Change change : changes) {
            changed = changed.with(change.element(), change.to());
        }
        return changed;
    }

    private static Change open(DeviceSettings now, PhoneSetting setting) {
        String path = DeviceSettings.path(setting);
        return new Change(path, now.value(path), setting.open());
    }
}
