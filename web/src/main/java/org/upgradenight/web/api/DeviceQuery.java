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

    @QueryParam("cell")
    @DefaultValue("")
    @Parameter(description = "a cell of the matrix")
    private String cell;

    @QueryParam("remedy")
    @DefaultValue("")
    private String remedy;

    @QueryParam("trustList")
    @DefaultValue("")
    private String trustList;

    @QueryParam("reason")
    @DefaultValue("")
    @Parameter(description = "the stable word of an outcome's reason")
    private String reason;

    DeviceFilter filter() {
        return new DeviceFilter(
                cut(outcome),
                cut(site),
                cut(model),
                cut(text),
                new DeviceFilter.Judged(cut(cell), cut(remedy), cut(trustList), cut(reason)));
    }

    /** PostgreSQL knows no NUL in a text; nothing that long is in any column searched. */
    private static String cut(String word) {
        String clean = word.replace("\0", "");
        return clean.length() > 255 ? clean.substring(0, 255) : clean;
    }
}
