package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.upgradenight.run.RunControl;
import org.upgradenight.web.problem.ProblemException;

/** The way to the engine's room, which this one does not know. */
@ApplicationScoped
public class RunDoor {

    @SuppressWarnings("BanJNDI") // the name is a constant; the engine's archive is not on our class path to inject from
    public RunControl control() {
        try {
            return (RunControl) new InitialContext().lookup(RunControl.JNDI_NAME);
        } catch (NamingException notThere) {
            throw new ProblemException(503, MESSAGES.noRunControl());
        }
    }
}
