package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.access.Administration;
import org.upgradenight.access.LockOut;

/** Who is locked out at present. */
@Path("lock-outs")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class LockOutsResource {

    @Inject
    private Administration administration;

    @Inject
    private Caller caller;

    /** A user who is not listened to from an address until a time. */
    @Schema(name = "LockOut")
    public record LockOutJson(String user, String address, int failures, Instant until) {

        static LockOutJson of(LockOut lock) {
            return new LockOutJson(lock.user(), lock.address(), lock.failures(), lock.until());
        }
    }

    @GET
    @Operation(summary = "Users who are locked out after too many failed log-ins, by name")
    public Slice<LockOutJson> list(@BeanParam Paging paging) {
        return Slice.cut(administration.lockOuts(caller.actor()), paging, LockOutJson::of);
    }
}
