package org.upgradenight.preparation;

import java.util.List;
import java.util.Objects;

/**
 * A value that phones share and that is to change.
 *
 * @param holder the profile's name, or {@link Place#WHOLE_ENTERPRISE}
 * @param change its element is the path of the setting, or the name of the parameter
 * @param path of the setting as a phone sees it
 * @param followers names of all phones for which it decides, whether the run is about them or not
 * @param outside how many of these the run is not about
 */
public record SharedChange(
        Place place, String holder, Change change, String path, List<String> followers, int outside) {

    public SharedChange {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(change, "change");
        followers = List.copyOf(followers);
    }

    static SharedChange of(Place place, String holder, Change change, String path, List<SharedReader> followers) {
        return new SharedChange(
                place,
                holder,
                change,
                path,
                followers.stream().map(SharedReader::phone).toList(),
                (int) followers.stream().filter(reader -> !reader.inScope()).count());
    }
}
