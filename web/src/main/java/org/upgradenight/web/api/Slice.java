package org.upgradenight.web.api;

import java.util.List;
import org.upgradenight.run.Page;

/** One page of a longer list. @param page counted from 0; @param total items over all pages */
public record Slice<T>(List<T> items, int page, int size, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    static <T> Slice<T> of(Page<T> page) {
        return new Slice<>(page.items(), page.page(), page.size(), page.total());
    }

    /** Cuts a page from a list that is short by nature. */
    static <T> Slice<T> cut(List<T> all, Paging paging) {
        long from = Math.min(all.size(), (long) paging.page() * paging.size());
        long to = Math.min(all.size(), from + paging.size());
        return new Slice<>(all.subList((int) from, (int) to), paging.page(), paging.size(), all.size());
    }
}
