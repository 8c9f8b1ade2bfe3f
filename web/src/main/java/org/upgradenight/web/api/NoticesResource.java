package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.notice.Notice;
import org.upgradenight.notice.NoticeRows;
import org.upgradenight.notice.NoticeSetting;
import org.upgradenight.notice.NoticeSettings;
import org.upgradenight.notice.WebhookUrl;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;

/** Who is told what becomes of a cluster's runs, and what they were told. */
@Path("clusters/{cluster}/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    private NoticeSettings settings;

    @Inject
    private NoticeRows notices;

    @Inject
    private KnownClusters known;

    @Inject
    private Caller caller;

    /**
     * @param webhook its host; the whole address is a secret and write-only
     * @param signed whether webhooks are signed; with what is write-only
     */
    @Schema(name = "NoticeSetting")
    public record NoticeSettingJson(List<String> mailTo, Optional<String> webhook, boolean signed) {

        static NoticeSettingJson of(NoticeSetting setting) {
            return new NoticeSettingJson(
                    setting.mailTo().stream().map(MailAddress::value).toList(),
                    setting.webhook().map(WebhookUrl::shown),
                    setting.signingKey().isPresent());
        }
    }

    /** A webhook or a signing key left out stays as it is; an empty one is removed. */
    @Schema(name = "NoticeSettingBody")
    public record NoticeSettingBody(
            List<String> mailTo,
            @Schema(nullable = true) String webhook,
            @Schema(nullable = true) String signingKey) {}

    /** State is PENDING, SENT or FAILED. */
    @Schema(name = "Notice")
    public record NoticeJson(
            long id,
            String event,
            String channel,
            String headline,
            String state,
            int tries,
            Optional<Instant> nextTryAt,
            String lastError,
            Instant createdAt,
            Optional<Instant> sentAt) {

        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    notice.id(),
                    notice.occasion(),
                    notice.channel().name(),
                    notice.headline(),
                    notice.state(),
                    notice.tries(),
                    notice.nextTryAt(),
                    notice.lastError(),
                    notice.createdAt(),
                    notice.sentAt());
        }
    }

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "What was told about the cluster's runs, newest first")
    public Slice<NoticeJson> list(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        return Slice.of(
                notices.list(known.require(cluster).name(), paging.page(), Math.min(1000, paging.size())),
                NoticeJson::of);
    }

    @GET
    @Path("setting")
    @RolesAllowed("viewer")
    @Operation(summary = "Who is told: mail addresses, and the host of the webhook")
    public NoticeSettingJson get(@PathParam("cluster") String cluster) {
        return NoticeSettingJson.of(settings.of(known.require(cluster).name()));
    }

    @PUT
    @Path("setting")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change who is told when a run starts, ends, halts by itself or stalls",
            description = "Mail and webhook; docs/operations.md has the webhook's payload.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NoticeSettingBody.class)))
    public NoticeSettingJson put(@PathParam("cluster") String cluster, InputStream body) {
        known.require(cluster);
        Fields fields = Body.object(body);
        List<String> mailTo = fields.texts("mailTo", 254);
        Optional<String> webhook = fields.optionalText("webhook", 2000);
        Optional<String> signingKey = fields.optionalText("signingKey", 256);
        fields.nothingElse();
        return NoticeSettingJson.of(settings.put(caller.actor(), cluster, mailTo, webhook, signingKey));
    }
}
