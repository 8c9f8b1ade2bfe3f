package org.upgradenight.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.upgradenight.run.DeviceFilter;

/** Which phones of a run are wanted. */
public class DeviceQuery {

    @QueryParam("outcome")
    @DefaultValue("")
    private String outcome;

    @QueryParam("site")
    @DefaultValue("")
    private String site;

    @QueryParam("model")
    @DefaultValue("")
    private String model;

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(description = "part of name, description, extension, address or owner")
    private String text;

    DeviceFilter filter() {
        return new DeviceFilter(cut(outcome), cut(site), cut(model), cut(text));
    }

    /** PostgreSQL knows no NUL in a text; nothing that long is in any column searched. */
    private static String cut(String word) {
        String clean = word.replace("\0", "");
        return clean.length() > 255 ? clean.substring(0, 255) : clean;
    }
}
