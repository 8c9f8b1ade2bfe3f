package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Requests over plain HTTP, answered as text and, where it is, as JSON. */
final class Wire {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Optional<String> authorization;

    Wire(Optional<String> authorization) {
        this.authorization = authorization;
    }

    /**
     * What came back.
     *
     * @param location the header of that name, or empty
     */
    record Answer(int status, String text, String location) {

        /** The body as JSON; missing when it is none. */
        JsonNode json() {
            try {
                return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (IOException noJson) {
                throw new UncheckedIOException("status " + status + ": " + text, noJson);
            }
        }

        /** This, if it has the status; otherwise the test fails with what was said. */
        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + text);
            }
            return this;
        }
    }

    Answer get(URI address) {
        return send(request(address).GET());
    }

    /** The same asked for as another media type. */
    Answer get(URI address, String accept) {
        return send(request(address).setHeader("Accept", accept).GET());
    }

    /** What is no text: the body, when the status is 200. */
    byte[] download(URI address, String accept) {
        HttpRequest asked = request(address).setHeader("Accept", accept).GET().build();
        HttpResponse<byte[]> answer = sent(asked, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError("expected 200, got " + answer.statusCode());
        }
        return answer.body();
    }

    Answer send(String method, URI address, String type, String body) {
        return send(request(address).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    Answer send(String method, URI address, JsonNode body) {
        return send(method, address, "application/json", body.toString());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
        authorization.ifPresent(value -> builder.header("Authorization", value));
        return builder;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpResponse<String> response = sent(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""));
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
