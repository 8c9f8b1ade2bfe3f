package org.upgradenight.reporting;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Phones with something in common, and the models that they are. */
final class ModelCount {

    private static final int MOST_MODELS = 40;

    private final SortedSet<String> models = new TreeSet<>();
    private long phones;

    void add(String model) {
        phones++;
        models.add(models.size() < MOST_MODELS || models.contains(model) ? model : Groups.OTHERS);
    }

    long phones() {
        return phones;
    }

    List<String> models() {
        return List.copyOf(models);
    }
}
