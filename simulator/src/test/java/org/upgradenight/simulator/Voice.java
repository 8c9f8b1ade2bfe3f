package org.upgradenight.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A client that speaks to simulated phones and to the control API. */
final class Voice {

    private static final int TIMEOUT_MILLIS = 5_000;

    /** Status and body. */
    record Reply(int status, String body) {}

    private final Endpoints endpoints;

    Voice(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    Reply page(String ip, String path) throws IOException {
        return call("http://" + ip + ":" + endpoints.phonePort() + path, "", Map.of("Authorization", login()));
    }

    Reply press(String ip, String uri) throws IOException {
        String xml = "<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" URL=\"" + uri + "\"/></CiscoIPPhoneExecute>";
        return push(ip, "XML=" + URLEncoder.encode(xml, StandardCharsets.UTF_8));
    }

    Reply push(String ip, String body) throws IOException {
        return call(
                "http://" + ip + ":" + endpoints.phonePort() + "/CGI/Execute", body, Map.of("Authorization", login()));
    }

    Reply control(String path, String body) throws IOException {
        return call("http://127.0.0.1:" + endpoints.controlPort() + path, body, Map.of());
    }

    private String login() {
        String pair = endpoints.phoneUser() + ":" + endpoints.phonePassword();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** A POST when there is a body, else a GET. */
    static Reply call(String url, String body, Map<String, String> headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        headers.forEach(connection::setRequestProperty);
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
