package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import org.upgradenight.web.problem.Problem;
import org.upgradenight.web.problem.ProblemException;

/** Lets in whoever has a role that the called method, or else its class, names; a method that names none lets nobody in. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RoleFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        if (called.getResourceClass() == null
                || !called.getResourceClass().getName().startsWith("org.upgradenight.")) {
            return;
        }
        String[] roles = Optional.ofNullable(called.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(called.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(RolesAllowed::value)
                .orElse(new String[0]);
        if (Arrays.stream(roles).noneMatch(request.getSecurityContext()::isUserInRole)) {
            throw new ProblemException(new Problem(403, MESSAGES.roleMissing(String.join(" or ", roles))));
        }
    }
}
