package org.upgradenight.phone.http;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.upgradenight.phone.Phone;

/**
 * Which paths phones of a model and load have answered with 404. A load has a page or has not, so those paths are asked
 * last by the next phone of that kind; no path is left out for it.
 */
final class Absences {

    /** Loads are what phones say; a phone that says another each time must not fill the memory. */
    private static final int MOST = 10_000;

    private final Set<Absence> known = ConcurrentHashMap.newKeySet();

    void add(Phone phone, String path) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.add(Absence.of(phone, path));
    }

    /** The same paths in the same order, but that the absent ones come last. */
    List<String> last(Phone phone, List<String> paths) {
        return paths.stream()
                .sorted(Comparator.comparing(path -> known.contains(Absence.of(phone, path))))
                .toList();
    }

    private record Absence(String model, String load, String path) {

        static Absence of(Phone phone, String path) {
            return new Absence(phone.model().name(), phone.load(), path);
        }
    }
}
