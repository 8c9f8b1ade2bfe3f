package org.upgradenight.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads pages of the console as a browser's connection would, logged in as {@code admin}, without drawing them. */
final class PageReader {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern VIEW = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile(
            "refreshPage ?= ?function\\(\\) ?\\{[^{]*\\{s:\"([^\"]*)\"[^}]*?p:\"([^\"]*)\"[^}]*?u:\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ServerProcess server;

    private PageReader(ServerProcess server) {
        this.server = server;
    }

    static PageReader nobody(ServerProcess server) {
        return new PageReader(server);
    }

    static PageReader admin(ServerProcess server) {
        PageReader reader = new PageReader(server);
        String door = reader.page("/login.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("login", "login");
        form.put("login:from", "");
        form.put("login:name", "admin");
        form.put("login:password", server.adminPassword());
        form.put("login:go", "Log in");
        form.put("jakarta.faces.ViewState", found(VIEW, door));
        form.put("primefaces.nonce", found(NONCE, door));
        reader.post("/login.xhtml", form, Map.of());
        return reader;
    }

    /** The page's text; fails when it is not there, or when it is the log-in page or says that something broke. */
    String page(String path) {
        return whole(path, send(request(path).header("Accept", "text/html").GET()));
    }

    /** What the interface answers to a page's own session. */
    String data(String path) {
        return whole(
                path, send(request(path).header("Accept", "application/json").GET()));
    }

    /** The first word of a stream of events; the stream is left then. */
    String firstEvent(String path) {
        HttpRequest asked = request(path).header("Accept", "text/event-stream").build();
        try (InputStream stream = http.send(asked, BodyHandlers.ofInputStream()).body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError(path + " tells nothing");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What an open page asks for once a second when something changed. @param page its text as it was read */
    String update(String path, String page) {
        Matcher refresh = REFRESH.matcher(page);
        if (!refresh.find()) {
            throw new AssertionError(path + " has no updates");
        }
        return partial(path, page, refresh.group(1), refresh.group(2), refresh.group(3), Map.of());
    }

    /** A partial request of the form {@code live}. */
    String partial(String path, String page, String source, String execute, String render, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.source", source);
        form.put("jakarta.faces.partial.execute", execute);
        form.put("jakarta.faces.partial.render", render);
        form.put(source, source);
        form.put("live", "live");
        form.put("jakarta.faces.ViewState", found(VIEW, page));
        form.put("primefaces.nonce", found(NONCE, page));
        form.putAll(fields);
        String answer = post(path, form, Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest"));
        if (!answer.contains("<update id=")) {
            throw new AssertionError(path + " updates nothing: " + answer);
        }
        return answer;
    }

    private String post(String path, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return whole(path, send(request));
    }

    private static String whole(String path, HttpResponse<String> answer) {
        boolean door = answer.uri().getPath().equals("/login.xhtml") && !path.startsWith("/login.xhtml");
        if (answer.statusCode() != 200 || door) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " at " + answer.uri() + ": "
                    + answer.body().substring(0, Math.min(2000, answer.body().length())));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.url(path)).timeout(LONGEST);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
