package org.upgradenight.sitework.html;

import java.util.Map;
import org.upgradenight.sitework.ListSheet;

/** A site's list to be printed and carried along: XML as well as HTML, so that it can be laid out as PDF. */
public final class ListPage {
    private ListPage() {}

    public static String of(ListSheet sheet) {
        return Pages.page("list", Map.of("sheet", sheet));
    }
}
