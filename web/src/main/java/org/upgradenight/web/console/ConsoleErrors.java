package org.upgradenight.web.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Puts coded messages on the page. */
final class ConsoleErrors {

    private ConsoleErrors() {}

    static void show(String message) {
        add(FacesMessage.SEVERITY_ERROR, message);
    }

    static void tell(String message) {
        add(FacesMessage.SEVERITY_INFO, message);
    }

    private static void add(FacesMessage.Severity severity, String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, message, null));
    }
}
