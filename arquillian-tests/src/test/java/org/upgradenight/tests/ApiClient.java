package org.upgradenight.tests;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls the REST interface of a server as somebody. */
final class ApiClient {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ServerProcess server;
    private final String authorization;

    private ApiClient(ServerProcess server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    static ApiClient admin(ServerProcess server) {
        return basic(server, "admin", server.adminPassword());
    }

    static ApiClient basic(ServerProcess server, String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ApiClient(server, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    static ApiClient bearer(ServerProcess server, String token) {
        return new ApiClient(server, "Bearer " + token);
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    HttpResponse<String> csv(String path) throws IOException {
        return send(request(path).header("Accept", "text/csv").GET());
    }

    HttpResponse<String> put(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path) throws IOException {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.url("/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
