package org.upgradenight.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.upgradenight.run.RunControl;
import org.upgradenight.run.RunRefusedException;

/** Reaches the batch part of the server and shows its refusals as messages. */
@ApplicationScoped
public class RunControls {

    /** @return whether it was done; if not, the reason is on the page */
    @SuppressWarnings("BanJNDI") // a constant name in our own application
    public boolean attempt(Consumer<RunControl> deed) {
        try {
            deed.accept(InitialContext.doLookup(RunControl.JNDI_NAME));
            return true;
        } catch (RunRefusedException refused) {
            ConsoleErrors.show(words(refused));
        } catch (NamingException missing) {
            ConsoleErrors.show(ConsoleMessages.MESSAGES.noRunControl());
        }
        return false;
    }

    private static String words(RunRefusedException refused) {
        return refused.holder().isEmpty() || refused.getMessage().contains(refused.holder())
                ? refused.getMessage()
                : refused.getMessage() + " (" + refused.holder() + ")";
    }
}
