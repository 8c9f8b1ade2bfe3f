package org.upgradenight.web.console;

import jakarta.faces.context.FacesContext;

/** Where an action leads: always a fresh GET, so that reloading a page does nothing twice. */
final class Redirects {

    private Redirects() {}

    /** @param message shown on that page */
    static String toRun(long run, String message) {
        return to("/run.xhtml?run=" + run, message);
    }

    /** @param page with a query of our own making */
    static String to(String page, String message) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        ConsoleErrors.tell(message);
        return page + "&faces-redirect=true";
    }
}
