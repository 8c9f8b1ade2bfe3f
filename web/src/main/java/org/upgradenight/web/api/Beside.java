package org.upgradenight.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which earlier run a report is compared with. */
public class Beside {

    @QueryParam("before")
    @Parameter(description = "an earlier run of the same cluster to put beside this one")
    private String before;

    Optional<String> run() {
        return Optional.ofNullable(before).filter(id -> !id.isBlank());
    }
}
