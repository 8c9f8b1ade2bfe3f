package org.upgradenight.reporting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The rows of a table as they are counted, by name. Keeps a table and its memory short whatever phones and cluster call
 * themselves: behind the first so many names, all further ones share a row.
 */
final class Groups<T> {

    /** The name of the row that the further ones share. */
    static final String OTHERS = "(others)";

    private final SortedMap<String, T> rows = new TreeMap<>();
    private final int most;
    private final Supplier<T> fresh;

    Groups(int most, Supplier<T> fresh) {
        this.most = most;
        this.fresh = fresh;
    }

    T of(String name) {
        T known = rows.get(name);
        if (known != null) {
            return known;
        }
        return rows.computeIfAbsent(rows.size() < most ? name : OTHERS, any -> fresh.get());
    }

    /** In order of name. */
    Iterable<Map.Entry<String, T>> rows() {
        return rows.entrySet();
    }
}
