package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.inventory.CsvImport;
import org.upgradenight.office.ClusterDesk;
import org.upgradenight.web.json.CappedStream;
import org.upgradenight.web.problem.ProblemException;

/** Inventory files. */
@Path("clusters/{cluster}/inventories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InventoriesResource {

    static final long MOST_BYTES = 64L * 1024 * 1024;

    @Inject
    private ClusterDesk desk;

    @Inject
    private KnownClusters known;

    @Inject
    private Caller caller;

    /** @param rejected at most the first 1,000; @param rejectedTotal all of them */
    public record Imported(int accepted, List<Rejected> rejected, int rejectedTotal) {}

    /** A row that was left out; the header is line 1. */
    @Schema(name = "RejectedRow")
    public record Rejected(long line, String reason) {}

    @POST
    @RolesAllowed("operator")
    @Consumes("text/csv")
    @Transactional
    @Operation(
            summary = "Import an inventory",
            description =
                    "BAT's All Phone Details, or a list with a name column. Runs with source csv use the newest file"
                            + " of which a row was accepted.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Imported post(
            @PathParam("cluster") String cluster,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body) {
        CsvImport done = desk.takeInventory(
                caller.actor(),
                known.require(cluster),
                new InputStreamReader(new CappedStream(body, MOST_BYTES), charset(type)));
        return new Imported(
                done.accepted(),
                done.rejected().stream()
                        .map(row -> new Rejected(row.line(), row.reason()))
                        .toList(),
                done.rejectedTotal());
    }

    private static Charset charset(MediaType type) {
        String name = Optional.ofNullable(type)
                .map(given -> given.getParameters().get(MediaType.CHARSET_PARAMETER))
                .orElse(StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ProblemException(415, MESSAGES.mediaTypeUnknown("charset"));
        }
    }
}
