package org.upgradenight.phone;

import java.util.List;

/**
 * What a phone's screen shows.
 *
 * @param title the plane's title, may be empty
 * @param rows the labels of its rows in order
 * @param complete whether {@code rows} is known to be all there are: no count given, or the count given agrees
 */
public record Screen(String title, List<String> rows, boolean complete) {

    public Screen {
        rows = List.copyOf(rows);
    }
}
