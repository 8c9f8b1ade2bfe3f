package org.upgradenight.reporting;

import java.util.List;

/** Phones with the same finding in one location. */
public record LocationCount(String location, List<String> models, long count) {

    public LocationCount {
        models = List.copyOf(models);
    }
}
