package org.upgradenight.web.console;

import jakarta.faces.context.FacesContext;
import java.util.Optional;

/**
 * What a request says by name, in its address or its form, before any phase of the page: whether a button is there at all may
 * depend on it, and a row's button must mean the row that was seen, not the one that has its place by now. No form may bear a
 * name that is asked for here: forms send their own.
 */
final class Asked {

    private Asked() {}

    /** Empty when it was not said, or is longer than anything of ours. */
    static String text(String name, int most) {
        String said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return Optional.ofNullable(said)
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> text.length() <= most)
                .orElse("");
    }

    /** 0 when it is none. */
    static long number(String name) {
        String text = text(name, 18);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
