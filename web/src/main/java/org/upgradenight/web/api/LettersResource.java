package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.upgradenight.sitework.Letters;

/** The letters of a run to its sites. */
@Path("runs/{id}/letters")
@RequestScoped
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    @Inject
    private Letters letters;

    @Inject
    private RunIds runs;

    @GET
    @Operation(summary = "One letter for each site: to whom, and what became of it")
    public Slice<LetterJson> list(@PathParam("id") String id, @BeanParam Paging paging) {
        return Slice.cut(letters.ofRun(runs.number(id)), paging, LetterJson::of);
    }
}
