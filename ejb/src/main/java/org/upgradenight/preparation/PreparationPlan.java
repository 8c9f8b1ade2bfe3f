package org.upgradenight.preparation;

import java.util.ArrayList;
import java.util.List;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.PhoneSetting;

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
     * @param inherited the URLs that hold where the phone has none of its own
     * @param plainUrl the http URL by which the phone is to ask who may press its keys
     */
    public static PreparationPlan of(
            DeviceSettings now, EffectiveSettings effective, AuthenticationUrls inherited, String plainUrl) {
        List<Change> changes = new ArrayList<>();
        for (PhoneSetting setting : PhoneSetting.values()) {
            if (!effective.letsIn(setting)) {
                changes.add(open(now, setting));
            }
        }
        url(changes, now, DeviceSettings.AUTHENTICATION_URL, inherited.plain(), plainUrl);
        url(changes, now, DeviceSettings.SECURE_AUTHENTICATION_URL, inherited.secure(), plainUrl);
        return new PreparationPlan(changes);
    }

    private static void url(List<Change> changes, DeviceSettings now, String path, String inherited, String plainUrl) {
        if (!now.value(path).orElse(inherited).equals(plainUrl)) {
            changes.add(new Change(path, now.value(path), plainUrl));
        }
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
