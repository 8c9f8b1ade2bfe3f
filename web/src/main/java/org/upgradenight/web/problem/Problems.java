package org.upgradenight.web.problem;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.ejb.EJBException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.upgradenight.access.AccessRefusedException;
import org.upgradenight.access.NotAllowedException;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.inventory.CsvRefusedException;
import org.upgradenight.night.NightRefusedException;
import org.upgradenight.run.RunRefusedException;

/** Which problem an exception is. What nobody foresaw is ours: logged under an incident, told without its text. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable fault, String method) {
        return known(fault, method).orElseGet(() -> ours(fault));
    }

    private static Optional<Problem> known(Throwable fault, String method) {
        if (fault instanceof ProblemException told) {
            return Optional.of(told.problem());
        }
        if (fault instanceof RunRefusedException refused) {
            return Optional.of(refusal(refused));
        }
        if (fault instanceof NotAllowedException) {
            return Optional.of(new Problem(403, fault.getMessage()));
        }
        if (fault instanceof NightRefusedException refused) {
            return Optional.of(new Problem(refused.conflict() ? 409 : 400, refused.getMessage()));
        }
        if (fault instanceof AccessRefusedException || fault instanceof CsvRefusedException) {
            return Optional.of(new Problem(400, fault.getMessage()));
        }
        if (fault instanceof CallManagerRefusedException) {
            return Optional.of(new Problem(502, fault.getMessage()));
        }
        if (fault instanceof CallManagerUnavailableException) {
            return Optional.of(new Problem(503, fault.getMessage()));
        }
        if (fault instanceof WebApplicationException http) {
            return Optional.of(http(http.getResponse().getStatus(), method, http));
        }
        return wrapped(fault) ? known(fault.getCause(), method) : Optional.empty();
    }

    private static boolean wrapped(Throwable fault) {
        return fault.getCause() != null && (fault instanceof EJBException || fault instanceof RollbackException);
    }

    private static Problem refusal(RunRefusedException refused) {
        int status = switch (refused.kind()) {
            case INVALID -> 400;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case AWAY -> 503;
        };
        Problem problem = new Problem(status, refused.getMessage());
        return refused.holder().isEmpty() ? problem : problem.with("holder", refused.holder());
    }

    private static Problem http(int status, String method, WebApplicationException fault) {
        return switch (status) {
            case 401 -> new Problem(401, MESSAGES.logIn());
            case 404 -> new Problem(404, MESSAGES.nothingHere());
            case 405 -> new Problem(405, MESSAGES.methodUnknown(method));
            case 406 -> new Problem(406, MESSAGES.notAcceptable());
            case 415 -> new Problem(415, MESSAGES.mediaTypeUnknown("see the description of this path at /openapi"));
            default -> status >= 500 ? ours(fault) : new Problem(status, MESSAGES.badRequest());
        };
    }

    private static Problem ours(Throwable fault) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(fault, "incident %s", incident);
        return new Problem(500, MESSAGES.ourFault(incident));
    }
}
