package org.upgradenight.run;

import java.util.ArrayList;
import java.util.List;

/** A question to the database as it grows: text, and a parameter for each question mark in it. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    static Sql of(String text, Object... values) {
        return new Sql().and(text, values);
    }

    /** Appends text with one value for each of its question marks. */
    Sql and(String more, Object... values) {
        text.append(more).append('\n');
        parameters.addAll(List.of(values));
        return this;
    }

    Sql page(int page, int size) {
        return and("OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", (long) page * size, size);
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
