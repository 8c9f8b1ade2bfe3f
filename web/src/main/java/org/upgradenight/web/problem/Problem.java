package org.upgradenight.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An RFC 9457 problem.
 *
 * @param message the operator's text, beginning with its code
 * @param extra further members, such as the holder of a lease
 */
public record Problem(int status, String message, Map<String, String> extra) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Pattern CODED = Pattern.compile("(UN\\d{4,6}):? +(.*)", Pattern.DOTALL);

    public Problem {
        extra = Map.copyOf(extra);
    }

    public Problem(int status, String message) {
        this(status, message, Map.of());
    }

    public Problem with(String member, String value) {
        Map<String, String> more = new TreeMap<>(extra);
        more.put(member, value);
        return new Problem(status, message, more);
    }

    public String code() {
        Matcher coded = CODED.matcher(message);
        return coded.matches() ? coded.group(1) : "";
    }

    public String detail() {
        Matcher coded = CODED.matcher(message);
        return coded.matches() ? coded.group(2) : message;
    }

    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", code().isEmpty() ? "about:blank" : "urn:upgrade-night:" + code())
                .add("title", title())
                .add("status", status)
                .add("detail", detail());
        if (!code().isEmpty()) {
            json.add("code", code());
        }
        new TreeMap<>(extra).forEach(json::add);
        return json.build();
    }

    public Response response() {
        return Response.status(status)
                .type(new MediaType("application", "problem+json"))
                .entity(json().toString())
                .build();
    }

    private String title() {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Problem");
    }
}
