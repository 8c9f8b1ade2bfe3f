package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.inventory.Site;
import org.upgradenight.inventory.Sites;
import org.upgradenight.office.ClusterDesk;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.CappedStream;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** Sites of a cluster and whom to write to about them. */
@Path("clusters/{cluster}/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

    private static final long MOST_BYTES = 2L * 1024 * 1024;

    @Inject
    private Sites sites;

    @Inject
    private KnownClusters known;

    @Inject
    private ClusterDesk desk;

    @Inject
    private Caller caller;

    /** A file of contacts: what was taken, and which rows were left out. */
    @Schema(name = "ContactsImported")
    public record ContactsJson(int accepted, List<InventoriesResource.Rejected> rejected) {

        static ContactsJson of(ClusterDesk.ContactsTaken taken) {
            return new ContactsJson(
                    taken.accepted(),
                    taken.rejected().stream()
                            .map(row -> new InventoriesResource.Rejected(row.line(), row.reason()))
                            .toList());
        }
    }

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "The sites with contacts, by name")
    public Slice<SiteJson> list(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        return Slice.cut(sites.list(known.require(cluster).name()), paging, SiteJson::of);
    }

    @GET
    @Path("{site}")
    @RolesAllowed("viewer")
    @Operation(summary = "One site")
    public SiteJson get(@PathParam("cluster") String cluster, @PathParam("site") String site) {
        return sites.find(known.require(cluster).name(), site)
                .map(SiteJson::of)
                .orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownSite(site)));
    }

    @PUT
    @Path("{site}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Create or replace a site's contacts")
    @RequestBody(content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = SiteJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = SiteJson.class)))
    public Response put(@PathParam("cluster") String cluster, @PathParam("site") String name, InputStream body) {
        known.require(cluster);
        Site site = read(cluster, name, Body.object(body));
        boolean created = desk.putSite(caller.actor(), site);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(SiteJson.of(site))
                .build();
    }

    @DELETE
    @Path("{site}")
    @RolesAllowed("admin")
    @Operation(summary = "Forget a site's contacts")
    @APIResponse(responseCode = "204", description = "removed")
    public void remove(@PathParam("cluster") String cluster, @PathParam("site") String name) {
        if (!desk.removeSite(caller.actor(), known.require(cluster).name(), name)) {
            throw ProblemException.notFound(MESSAGES.unknownSite(name));
        }
    }

    @POST
    @RolesAllowed("admin")
    @Consumes("text/csv")
    @Operation(
            summary = "Import sites and contacts",
            description = "Columns site and contacts, and building and notes if you like. Sites not named stay.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public ContactsJson take(@PathParam("cluster") String cluster, InputStream body) {
        return ContactsJson.of(desk.takeContacts(
                caller.actor(),
                known.require(cluster),
                new InputStreamReader(new CappedStream(body, MOST_BYTES), StandardCharsets.UTF_8)));
    }

    private static Site read(String cluster, String name, Fields fields) {
        try {
            Site site = new Site(
                    cluster,
                    name,
                    fields.texts("contacts", 255),
                    fields.optionalText("building", 255).orElse(""),
                    fields.optionalText("notes", 4000).orElse(""));
            fields.nothingElse();
            return site;
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest(MESSAGES.invalid(wrong.getMessage()));
        }
    }
}
