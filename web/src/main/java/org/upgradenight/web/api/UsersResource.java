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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.access.Administration;
import org.upgradenight.access.Role;
import org.upgradenight.access.Tokens;
import org.upgradenight.access.User;
import org.upgradenight.access.Users;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** Users and their roles. */
@Path("users")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private static final String ROLES = "a list of viewer, operator, remediator, admin, approver, auditor";

    @Inject
    private Users users;

    @Inject
    private Administration administration;

    @Inject
    private Tokens tokens;

    @Inject
    private Caller caller;

    /** @param opened locks of the user that were opened */
    public record Unlocked(int opened) {}

    /** A user without password. */
    public record UserJson(String name, List<String> roles, boolean enabled, Instant createdAt) {

        static UserJson of(User user) {
            return new UserJson(
                    user.name(),
                    user.roles().stream().map(Role::word).sorted().toList(),
                    user.enabled(),
                    user.createdAt());
        }
    }

    /** The password is write-only; left out, it stays as it is. */
    @Schema(name = "UserBody")
    public record UserBody(
            String password,
            @Schema(required = true) List<String> roles,
            @Schema(defaultValue = "true") boolean enabled) {}

    @GET
    @Operation(summary = "Every user, by name")
    public Slice<UserJson> list(@BeanParam Paging paging) {
        return Slice.cut(users.list(), paging, UserJson::of);
    }

    @GET
    @Path("{user}")
    @Operation(summary = "One user")
    public UserJson get(@PathParam("user") String name) {
        return users.find(name)
                .map(UserJson::of)
                .orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownUser(name)));
    }

    @PUT
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Create or change a user")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "changed",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response put(@PathParam("user") String name, InputStream body) {
        Fields fields = Body.object(body);
        Optional<String> password = fields.optionalText("password", 1024);
        Set<Role> roles = fields.texts("roles", 32).stream()
                .map(word -> Role.of(word).orElseThrow(() -> fields.mustBe("roles", ROLES)))
                .collect(Collectors.toUnmodifiableSet());
        boolean enabled = fields.flag("enabled", true);
        fields.nothingElse();
        boolean created = administration.put(caller.actor(), new Administration.Wanted(name, password, roles, enabled));
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(get(name))
                .build();
    }

    @POST
    @Path("{user}/unlock")
    @Transactional
    @Operation(summary = "Let a user who was locked out try again at once")
    public Unlocked unlock(@PathParam("user") String name) {
        get(name);
        return new Unlocked(administration.unlock(caller.actor(), name));
    }

    @GET
    @Path("{user}/tokens")
    @Operation(summary = "A user's tokens, newest first, without the tokens themselves")
    public Slice<TokensResource.TokenJson> tokens(@PathParam("user") String name, @BeanParam Paging paging) {
        get(name);
        return Slice.cut(tokens.list(name), paging, TokensResource.TokenJson::of);
    }

    @DELETE
    @Path("{user}/tokens/{token}")
    @Transactional
    @Operation(summary = "Remove a user's token")
    @APIResponse(responseCode = "204", description = "removed")
    public void removeToken(@PathParam("user") String name, @PathParam("token") String token) {
        long id = TokensResource.id(token);
        if (!administration.removeToken(caller.actor(), name, id)) {
            throw ProblemException.notFound(MESSAGES.unknownToken(id));
        }
    }
}
