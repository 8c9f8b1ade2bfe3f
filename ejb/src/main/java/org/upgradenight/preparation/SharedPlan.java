package org.upgradenight.preparation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.PhoneSetting;
import org.upgradenight.callmanager.VendorConfig;

/**
 * The fewest shared values whose change lets keys reach phones of the run: one is changed only where a phone of the run
 * follows it and it keeps that phone shut. Phones with a value of their own are left to a change of their own.
 */
public record SharedPlan(List<SharedChange> changes) {

    public SharedPlan {
        changes = List.copyOf(changes);
    }

    /**
     * Plans for a cluster.
     *
     * @param readers all of its phones
     * @param plainUrl the http URL by which phones are to ask who may press their keys
     */
    public static SharedPlan of(Level level, Collection<SharedReader> readers, SharedState state, String plainUrl) {
        return new SharedPlan(
                switch (level) {
                    case DEVICE -> List.of();
                    case PROFILE -> profiles(readers, state);
                    case ENTERPRISE -> enterprise(readers, state, plainUrl);
                });
    }

    private static List<SharedChange> profiles(Collection<SharedReader> readers, SharedState state) {
        Map<String, List<SharedReader>> byProfile = readers.stream()
                .filter(reader -> state.profiles().containsKey(reader.profile()))
                .collect(Collectors.groupingBy(SharedReader::profile, TreeMap::new, Collectors.toList()));
        List<SharedChange> changes = new ArrayList<>();
        byProfile.forEach((name, users) -> {
            VendorConfig profile = state.profiles().get(name);
            EffectiveSettings effective = new EffectiveSettings(VendorConfig.EMPTY, profile, state.enterprise());
            for (PhoneSetting setting : PhoneSetting.values()) {
                String path = DeviceSettings.path(setting);
                if (!effective.letsIn(setting)) {
                    Change change = new Change(path, profile.value(setting.element()), setting.open());
                    add(changes, Place.COMMON_PHONE_PROFILE, name, change, path, users, reader -> true);
                }
            }
        });
        return changes;
    }

    private static List<SharedChange> enterprise(Collection<SharedReader> readers, SharedState state, String plainUrl) {
        List<SharedChange> changes = new ArrayList<>();
        EffectiveSettings effective = new EffectiveSettings(VendorConfig.EMPTY, VendorConfig.EMPTY, state.enterprise());
        for (PhoneSetting setting : PhoneSetting.values()) {
            String path = DeviceSettings.path(setting);
            if (!effective.letsIn(setting)) {
                Change change = new Change(path, state.enterprise().value(setting.element()), setting.open());
                Predicate<SharedReader> undecided = reader -> !decides(state, reader.profile(), setting);
                add(changes, Place.ENTERPRISE, Place.WHOLE_ENTERPRISE, change, path, readers, undecided);
            }
        }
        urls(state.parameters()).forEach((path, parameter) -> {
            String now = state.parameters().get(parameter);
            if (!now.equals(plainUrl)) {
                Change change = new Change(parameter, Optional.of(now), plainUrl);
                Place place = Place.ENTERPRISE_PARAMETERS;
                add(changes, place, Place.WHOLE_ENTERPRISE, change, path, readers, reader -> true);
            }
        });
        return changes;
    }

    private static Map<String, String> urls(Map<String, String> parameters) {
        Map<String, String> names = new LinkedHashMap<>();
        AuthenticationUrls parameterNames = AuthenticationUrls.namesIn(parameters);
        if (!parameterNames.plain().isEmpty()) {
            names.put(DeviceSettings.AUTHENTICATION_URL, parameterNames.plain());
        }
        if (!parameterNames.secure().isEmpty()) {
            names.put(DeviceSettings.SECURE_AUTHENTICATION_URL, parameterNames.secure());
        }
        return names;
    }

    private static boolean decides(SharedState state, String profile, PhoneSetting setting) {
        return state.profiles()
                .getOrDefault(profile, VendorConfig.EMPTY)
                .value(setting.element())
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    private static void add(
            List<SharedChange> changes,
            Place place,
            String holder,
            Change change,
            String path,
            Collection<SharedReader> readers,
            Predicate<SharedReader> follows) {
        List<SharedReader> followers = readers.stream()
                .filter(reader -> !reader.own().contains(path))
                .filter(follows)
                .toList();
        if (followers.stream().anyMatch(SharedReader::inScope)) {
            changes.add(SharedChange.of(place, holder, change, path, followers));
        }
    }
}
