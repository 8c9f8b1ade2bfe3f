package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.phone.Phone;

/**
 * The one HTTP client for all phones: straight-line and blocking, for thousands of threads. Every exchange ends at its
 * deadline, however slowly its bytes trickle (a response timeout would start again with each byte); bodies are capped;
 * nothing is followed, stored, unpacked, expected or tried again. Only page reads may reuse a connection, for a moment:
 * on a fresh one a failure tells whether a key left us.
 */
@ApplicationScoped
public class PhoneHttp {

    private final HttpLimits limits;
    private final Absences absences = new Absences();
    private CloseableHttpClient pages;
    private CloseableHttpClient fresh;
    private ScheduledThreadPoolExecutor alarms;

    /** For the container, whose stand-in for this bean is made in the same way and must hold nothing. */
    public PhoneHttp() {
        this.limits = HttpLimits.DEFAULT;
    }

    PhoneHttp(HttpLimits limits) {
        this.limits = limits;
        open();
    }

    @PostConstruct
    private void open() {
        pages = PhoneHttpClients.reusing(limits);
        fresh = PhoneHttpClients.fresh(limits);
        alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "phone-http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
    }

    /** Reads an open page. */
    public Reply page(Phone phone, String path) {
        Attempt first = new Attempt(phone, new HttpGet(path), limits.bodyBytes());
        Reply reply = first.on(pages);
        // The phone had closed the kept connection before it saw this read; a read may be said again.
        return (first.unheard ? new Attempt(phone, new HttpGet(path), limits.bodyBytes()).on(fresh) : reply).asText();
    }

    /** Reads a page that wants the phone's credentials. */
    public Reply guardedPage(Phone phone, String path) {
        return guardedBytes(phone, path, limits.bodyBytes()).asText();
    }

    /** Reads what wants the phone's credentials and is no text: whole answers come as {@link Reply.Bytes}. */
    public Reply guardedBytes(Phone phone, String path, int mostBytes) {
        HttpGet get = new HttpGet(path);
        authorize(get, phone.credentials());
        return new Attempt(phone, get, mostBytes).on(fresh);
    }

    /** Paths for the same thing, those first that phones of this model and load have not refused as unknown. */
    public List<String> likeliestFirst(Phone phone, List<String> paths) {
        return absences.last(phone, paths);
    }

    /** Posts a form with the phone's credentials, once. */
    public Reply post(Phone phone, String path, String form) {
        HttpPost post = new HttpPost(path);
        authorize(post, phone.credentials());
        post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return new Attempt(phone, post, limits.bodyBytes()).on(fresh).asText();
    }

    @PreDestroy
    public void close() {
        alarms.shutdownNow();
        pages.close(CloseMode.IMMEDIATE);
        fresh.close(CloseMode.IMMEDIATE);
    }

    private static void authorize(HttpUriRequestBase request, Credentials login) {
        byte[] plain = (login.username() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
    }

    /** One request on one connection, under its alarm; a whole answer comes as {@link Reply.Bytes}. */
    private final class Attempt {

        private final Phone phone;
        private final HttpHost host;
        private final HttpUriRequestBase request;
        private final int mostBytes;
        private final long patienceMillis;
        private final AtomicBoolean late = new AtomicBoolean();
        private boolean unheard;
        private boolean overlong;

        Attempt(Phone phone, HttpUriRequestBase request, int mostBytes) {
            this.mostBytes = mostBytes;
            this.phone = phone;
            this.host = new HttpHost("http", phone.address(), phone.port());
            this.request = request;
            this.patienceMillis =
                    Math.min(limits.exchange().toMillis(), phone.patience().toMillis());
        }

        Reply on(CloseableHttpClient client) {
            ScheduledFuture<?> alarm = alarms.schedule(this::cancel, patienceMillis, TimeUnit.MILLISECONDS);
            try (ClassicHttpResponse response = client.executeOpen(host, request, HttpClientContext.create())) {
                return answered(response);
            } catch (IOException failure) {
                unheard = failure instanceof NoHttpResponseException && !late.get();
                return failed(failure);
            } catch (IllegalStateException cancelled) {
                // A cancel that meets the client between two of its own steps shows itself so.
                return new Reply.Broken(MESSAGES.tooSlow(patienceMillis), late.get());
            } finally {
                alarm.cancel(false);
            }
        }

        private void cancel() {
            late.set(true);
            request.cancel();
        }

        private Reply answered(ClassicHttpResponse response) throws IOException {
            if (response.getCode() == HttpStatus.SC_NOT_FOUND) {
                absences.add(phone, request.getRequestUri());
            }
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                return new Reply.Bytes(response.getCode(), new byte[0], "");
            }
            // The stream is not closed by itself: closing would read an endless body to its end. Closing the response
            // drops the connection instead, unless the body was read to its end.
            @SuppressWarnings("PMD.CloseResource")
            InputStream in = entity.getContent();
            byte[] body = in.readNBytes(mostBytes + 1);
            if (body.length > mostBytes) {
                // Dropping the connection under the answer may fail in its turn; that changes nothing.
                overlong = true;
                request.cancel();
                return tooLong();
            }
            return new Reply.Bytes(
                    response.getCode(),
                    body,
                    Optional.ofNullable(entity.getContentType()).orElse(""));
        }

        private Reply tooLong() {
            return new Reply.Broken(MESSAGES.tooLong(mostBytes), false);
        }

        private Reply failed(IOException failure) {
            if (overlong) {
                return tooLong();
            }
            boolean noConnection = failure instanceof ConnectTimeoutException;
            if (late.get() || (failure instanceof SocketTimeoutException && !noConnection)) {
                return new Reply.Broken(MESSAGES.tooSlow(patienceMillis), true);
            }
            if (noConnection
                    || failure instanceof ConnectException
                    || failure instanceof NoRouteToHostException
                    || failure instanceof UnknownHostException) {
                return new Reply.NotSent(
                        MESSAGES.noConnection(failure.getClass().getSimpleName()));
            }
            if (failure instanceof ConnectionRequestTimeoutException) {
                return new Reply.NotSent(MESSAGES.noConnectionFree());
            }
            return new Reply.Broken(MESSAGES.brokeOff(failure.getClass().getSimpleName()), false);
        }
    }
}
