package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.upgradenight.phone.KeyScriptCatalogue;

/** The key scripts in force, and a dry run of one that somebody writes. */
@Path("key-scripts")
@RequestScoped
@RolesAllowed("viewer")
public class KeyScriptsResource {

    @Inject
    private KeyScriptCatalogue scripts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The key scripts in force, and own files that are refused")
    public KeyScriptsJson list() {
        return KeyScriptsJson.of(scripts);
    }

    @POST
    @Path("check")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    @Operation(summary = "Whether a script would be played, and what it would do; nothing is kept or sent")
    public KeyScriptCheckJson check(String text) {
        return KeyScriptCheckJson.of(scripts.check(text));
    }
}
