package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import org.upgradenight.access.Actor;

/** Who sits at the browser, and which buttons that makes sense for. The services behind the buttons check again. */
@Named
@RequestScoped
public class Operator {

    @Inject
    private SecurityContext security;

    public String getName() {
        Principal caller = security.getCallerPrincipal();
        return caller == null ? "" : caller.getName();
    }

    public boolean isKnown() {
        return security.getCallerPrincipal() != null;
    }

    /** As the rooms behind want to know it. */
    Actor getActor() {
        return Actor.of(getName(), security::isCallerInRole);
    }

    /** Whether users, clusters and passive mode are theirs to keep. */
    public boolean isAdministrating() {
        return security.isCallerInRole("admin");
    }

    /** Whether a role of that name is theirs. */
    public boolean has(String role) {
        return security.isCallerInRole(role);
    }

    /** Whether runs that change nothing may be started, and any run stopped. */
    public boolean isOperating() {
        return security.isCallerInRole("operator");
    }

    /** Whether runs that change something may be started. */
    public boolean isRemediating() {
        return security.isCallerInRole("remediator");
    }
}
