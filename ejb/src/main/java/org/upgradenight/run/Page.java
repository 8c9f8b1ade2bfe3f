package org.upgradenight.run;

import java.util.List;
import java.util.function.LongSupplier;

/** One page of a longer list. @param page counted from 0 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The last page tells by itself how many there are; before it somebody has to count. */
    static <T> Page<T> of(List<T> items, int page, int size, LongSupplier all) {
        boolean last = items.size() < size && (page == 0 || !items.isEmpty());
        return new Page<>(items, page, size, last ? (long) page * size + items.size() : all.getAsLong());
    }
}
