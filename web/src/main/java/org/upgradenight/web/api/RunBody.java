package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /clusters/{cluster}/runs, for its description; {@link RunReader} reads it. */
@Schema(name = "RunBody")
public record RunBody(
        @Schema(
                required = true,
                enumeration = {
                    "health-check",
                    "pre-upgrade-preparation",
                    "itl-deletion",
                    "physical-remediation-mail",
                    "post-upgrade-restoration"
                })
        String job,

        @Schema(
                enumeration = {"axl", "csv"},
                defaultValue = "axl")
        String source,

        ScopeBody scope,
        @Schema(defaultValue = "false") boolean dryRun,

        @Schema(nullable = true) CanaryBody canary,
        @Schema(nullable = true) GroupCanaryBody groupCanary,
        @Schema(nullable = true) Instant windowEndsAt,

        @Schema(nullable = true, description = "its hour; the run waits until then on the list of planned runs")
        Instant startsAt,

        @Schema(description = "the cluster's name; required for runs that change anything")
        String confirm,

        @Schema(
                enumeration = {"device", "profile", "enterprise"},
                defaultValue = "device",
                description = "how high up a preparation changes values; its dry run says how many phones that reaches")
        String level,

        @Schema(
                defaultValue = "false",
                description =
                        "whether a preparation makes an application user of its own for the keys, until restoration")
        boolean temporaryUser,

        @Schema(nullable = true, description = "what a restoration puts on phones in place of prior values")
        HardeningBody hardening) {

    /** An empty or missing list does not restrict. */
    @Schema(name = "ScopeBody")
    public record ScopeBody(List<String> devices, List<String> sites, List<String> devicePools, List<String> models) {}

    /** How many phones of a group must be VERIFIED, and how many then, before its rest begins. */
    @Schema(name = "GroupCanaryBody")
    public record GroupCanaryBody(
            @Schema(defaultValue = "1") int first,
            @Schema(defaultValue = "5") int then,
            @Schema(defaultValue = "20") int maxFailurePercent) {}

    /** A profile of values; all of its elements, or those named. */
    @Schema(name = "HardeningBody")
    public record HardeningBody(
            @Schema(
                    required = true,
                    enumeration = {"ip-phone-hardening", "hardening-guide"})
            String profile,

            List<String> elements) {}

    /** How many phones come first, and which share of them may fail. */
    @Schema(name = "CanaryBody")
    public record CanaryBody(
            @Schema(required = true) int size,
            @Schema(required = true) int maxFailurePercent) {}
}
