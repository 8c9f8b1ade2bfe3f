package org.upgradenight.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was found out, of the newest so many keys; what was kept first is forgotten first. Safe for threads. */
final class Remembered<K, V> {

    private final int most;
    private final Map<K, V> known = new LinkedHashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    synchronized Optional<V> of(K key) {
        return Optional.ofNullable(known.get(key));
    }

    /** The value, made at once where there is none; others wait meanwhile, so this is not for questions that take long. */
    synchronized V of(K key, Supplier<V> made) {
        return of(key).orElseGet(() -> keep(key, made.get()));
    }

    /** @return the value */
    synchronized V keep(K key, V value) {
        known.put(key, value);
        if (known.size() > most) {
            known.remove(known.keySet().iterator().next());
        }
        return value;
    }
}
