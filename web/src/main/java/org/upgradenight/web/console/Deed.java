package org.upgradenight.web.console;

import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import org.upgradenight.access.AccessRefusedException;
import org.upgradenight.access.NotAllowedException;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.inventory.CsvRefusedException;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.web.problem.ProblemException;

/** Does what a button says, and puts on the page what speaks against it. */
final class Deed {

    private Deed() {}

    /** @return whether it was done; if not, the reason is on the page */
    static boolean done(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (AccessRefusedException
                | NotAllowedException
                | RunRefusedException
                | CsvRefusedException
                | CallManagerException
                | ProblemException
                | EJBException refused) {
            ConsoleErrors.show(words(refused));
            return false;
        }
    }

    /** A page, read afresh, that shows the message: reloading it does nothing twice. */
    static String then(String page, String message) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        ConsoleErrors.tell(message);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Beans of the server wrap what they do not know; only what was meant for people is told. */
    private static String words(RuntimeException refused) {
        if (!(refused instanceof EJBException)) {
            return String.valueOf(refused.getMessage());
        }
        if (refused.getCause() instanceof CsvRefusedException || refused.getCause() instanceof CallManagerException) {
            return refused.getCause().getMessage();
        }
        throw refused;
    }
}
