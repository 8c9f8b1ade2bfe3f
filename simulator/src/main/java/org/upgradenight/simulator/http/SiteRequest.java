package org.upgradenight.simulator.http;

import java.util.Map;
import java.util.Optional;

/** A request; header names are in lower case, query parameters decoded. */
public record SiteRequest(
        String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /** The header of that lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The query parameter of that name. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
