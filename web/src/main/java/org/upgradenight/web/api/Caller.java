package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.web.problem.ProblemException;

/** Whoever asks, and what becomes of it in the audit trail. */
@RequestScoped
public class Caller {

    @Inject
    private HttpServletRequest request;

    @Inject
    private AuditTrail trail;

    public String name() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
    }

    /** Whoever asks, as the rooms behind want to know it. */
    public Actor actor() {
        return Actor.of(name(), request::isUserInRole);
    }

    public boolean has(Role role) {
        return request.isUserInRole(role.word());
    }

    /** For calls whose role depends on what is asked for. */
    public void require(Role role) {
        if (!has(role)) {
            throw new ProblemException(403, MESSAGES.roleMissing(role.word()));
        }
    }

    /** Notes a deed of the caller. */
    public void did(String action, String subject, String detail) {
        trail.append(new AuditTrail.Fact(name(), action, subject, detail));
    }
}
