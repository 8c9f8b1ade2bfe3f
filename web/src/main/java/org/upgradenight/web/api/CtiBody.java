package org.upgradenight.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of PUT /clusters/{cluster}/cti, for its description. */
@Schema(name = "CtiBody")
public record CtiBody(
        @Schema(required = true, description = "host names or addresses, the preferred one first")
        List<String> managers) {}
