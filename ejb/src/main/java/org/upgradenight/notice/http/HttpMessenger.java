package org.upgradenight.notice.http;

import static org.upgradenight.notice.NoticeMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.upgradenight.notice.Messenger;
import org.upgradenight.notice.SigningKey;
import org.upgradenight.notice.WebhookUrl;

/**
 * Posts JSON. The whole exchange is bounded, redirects are not followed, nothing of the answer but its status is looked at, and
 * no cookie, log-in or proxy of the server's takes part.
 */
@ApplicationScoped
public class HttpMessenger implements Messenger {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Duration longest;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    protected HttpMessenger() {
        this(Clock.systemUTC());
    }

    @Inject
    public HttpMessenger(Clock clock) {
        this(clock, Duration.ofSeconds(15));
    }

    HttpMessenger(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Carried carry(WebhookUrl to, Optional<SigningKey> key, String event, String json) {
        try {
            if (!Arrays.stream(InetAddress.getAllByName(to.value().getHost())).allMatch(WebhookUrl::mayGoTo)) {
                return new Carried.NotTaken(MESSAGES.addressNotAllowed(to.shown()));
            }
        } catch (UnknownHostException unknown) {
            return new Carried.NotTaken(MESSAGES.hostUnknown(to.shown()));
        }
        return exchange(to, request(to.value(), key, event, json));
    }

    private HttpRequest request(URI to, Optional<SigningKey> key, String event, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("User-Agent", "upgrade-night")
                .header("X-Upgrade-Night-Event", event)
                .POST(BodyPublishers.ofString(json));
        key.ifPresent(secret -> {
            long now = clock.instant().getEpochSecond();
            request.header("X-Upgrade-Night-Timestamp", Long.toString(now));
            request.header("X-Upgrade-Night-Signature", "sha256=" + secret.sign(now, json));
        });
        return request.build();
    }

    /** The client's own timeout ends with the answer's head; a body that trickles would hold us for ever. */
    private Carried exchange(WebhookUrl to, HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            int status = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status / 100 == 2
                    ? new Carried.Taken()
                    : new Carried.NotTaken(MESSAGES.webhookRefused(to.shown(), status));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return new Carried.NotTaken(MESSAGES.webhookSlow(to.shown(), longest.toSeconds()));
        } catch (ExecutionException failed) {
            return new Carried.NotTaken(MESSAGES.webhookUnreachable(to.shown(), words(failed.getCause())));
        } catch (InterruptedException asked) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Carried.NotTaken(MESSAGES.webhookSlow(to.shown(), 0));
        }
    }

    /** The class says enough; messages of the TLS layer may quote what the other side sent. */
    private static String words(Throwable fault) {
        return fault instanceof IOException ? fault.getClass().getSimpleName() : "fault";
    }
}
