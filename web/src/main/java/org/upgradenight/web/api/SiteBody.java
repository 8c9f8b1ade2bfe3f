package org.upgradenight.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of PUT /clusters/{cluster}/sites/{site}, for its description. */
@Schema(name = "SiteBody")
public record SiteBody(
        @Schema(required = true) List<String> contacts,
        @Schema(nullable = true) String building,
        @Schema(nullable = true) String notes) {}
