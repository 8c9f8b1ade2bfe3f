package org.upgradenight.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of PUT /clusters/{cluster}, for its description; {@link ClusterReader} reads it. */
@Schema(name = "ClusterBody")
public record ClusterBody(
        @Schema(
                enumeration = {"cucm", "cucme"},
                defaultValue = "cucm")
        String kind,

        @Schema(required = true) String publisher,
        @Schema(defaultValue = "8443") int axlPort,
        @Schema(defaultValue = "6970") int tftpPort,
        @Schema(required = true) String username,
        String password,
        @Schema(required = true) String phoneUsername,
        String phonePassword,
        @Schema(defaultValue = "80") int phonePort,

        @Schema(required = true, examples = "[\"10.0.0.0/8\"]")
        List<String> phoneNetworks,

        @Schema(nullable = true, description = "PEM") String trustedCertificates,
        @Schema(defaultValue = "false") boolean trustOnFirstUse,

        @Schema(
                enumeration = {"location", "devicePool"},
                defaultValue = "location")
        String siteBy,

        @Schema(nullable = true, description = "a plain http:// URL")
        String authenticationUrl,

        @Schema(
                enumeration = {"cucm", "platform"},
                defaultValue = "cucm",
                description = "who answers phones that ask whether a key may be pressed")
        String authentication,

        ClusterJson.LimitsJson limits) {}
