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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.access.Administration;
import org.upgradenight.access.Token;
import org.upgradenight.access.Tokens;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** The caller's own API tokens. */
@Path("tokens")
@RequestScoped
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int USUAL_DAYS = 90;

    @Inject
    private Tokens tokens;

    @Inject
    private Administration administration;

    @Inject
    private Caller caller;

    /** A token without the token itself. */
    @Schema(name = "Token")
    public record TokenJson(long id, String label, Instant createdAt, Optional<Instant> expiresAt) {

        static TokenJson of(Token token) {
            return new TokenJson(token.id(), token.label(), token.createdAt(), token.expiresAt());
        }
    }

    /** @param token shown this once */
    public record NewToken(long id, String label, Instant createdAt, Optional<Instant> expiresAt, String token) {

        @Override
        public String toString() {
            return "NewToken[" + id + "]";
        }
    }

    /** What the token is for and how long it lives. */
    @Schema(name = "TokenBody")
    public record TokenBody(
            @Schema(required = true) String label,
            @Schema(defaultValue = "90", maximum = "366") int expiresInDays) {}

    @GET
    @Operation(summary = "Your tokens, newest first, without the tokens themselves")
    public Slice<TokenJson> list(@BeanParam Paging paging) {
        return Slice.cut(tokens.list(caller.name()), paging, TokenJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make a token; it is shown this once")
    @RequestBody(content = @Content(schema = @Schema(implementation = TokenBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "made",
            content = @Content(schema = @Schema(implementation = NewToken.class)))
    public Response make(InputStream body) {
        Fields fields = Body.object(body);
        String label = fields.text("label", 255);
        int days = fields.integer("expiresInDays", USUAL_DAYS);
        fields.nothingElse();
        Tokens.Made made = administration.makeToken(caller.actor(), label, days);
        Token token = made.token();
        return Response.status(Response.Status.CREATED)
                .entity(new NewToken(token.id(), token.label(), token.createdAt(), token.expiresAt(), made.secret()))
                .build();
    }

    @DELETE
    @Path("{token}")
    @Transactional
    @Operation(summary = "Remove one of your tokens")
    @APIResponse(responseCode = "204", description = "removed")
    public void remove(@PathParam("token") String token) {
        if (!administration.removeToken(caller.actor(), caller.name(), id(token))) {
            throw ProblemException.notFound(MESSAGES.unknownToken(id(token)));
        }
    }

    /** What is no number is the number of no token. */
    static long id(String token) {
        return token.matches("\\d{1,18}") ? Long.parseLong(token) : 0;
    }
}
