package org.upgradenight.web.api;

import java.util.List;
import java.util.function.Function;
import org.upgradenight.run.Page;

/** One page of a longer list. @param page counted from 0; @param total items over all pages */
public record Slice<T>(List<T> items, int page, int size, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    static <S, T> Slice<T> of(Page<S> page, Function<S, T> shown) {
        return new Slice<>(page.items().stream().map(shown).toList(), page.page(), page.size(), page.total());
    }

    /** Cuts a page from a list that is short by nature. */
    static <S, T> Slice<T> cut(List<S> all, Paging paging, Function<S, T> shown) {
        long from = Math.min(all.size(), (long) paging.page() * paging.size());
        long to = Math.min(all.size(), from + paging.size());
        return new Slice<>(
                all.subList((int) from, (int) to).stream().map(shown).toList(),
                paging.page(),
                paging.size(),
                all.size());
    }
}
