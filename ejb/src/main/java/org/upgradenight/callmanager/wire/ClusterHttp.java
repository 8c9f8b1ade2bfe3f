package org.upgradenight.callmanager.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Exchanges with the nodes of one cluster over kept-alive connections, a handful at a time. Each ends within its
 * deadline, counted over the whole exchange and not from byte to byte, and within its cap.
 */
public final class ClusterHttp implements AutoCloseable {

    /** An answer larger than its cap. */
    public static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super("answer above its cap");
        }
    }

    private static final int AT_ONCE = 8;
    private static final ContentType SOAP = ContentType.create("text/xml", StandardCharsets.UTF_8);

    private final ClusterTrust trust;
    private final CloseableHttpClient client;
    private final DeadlineTimer timer = new DeadlineTimer();
    private final Semaphore securePlaces = new Semaphore(AT_ONCE, true);
    private final Semaphore plainPlaces = new Semaphore(AT_ONCE, true); // silent file servers hold up files only

    public ClusterHttp(ClusterTrust trust, Duration connect) {
        this.trust = trust;
        this.client = client(connect);
    }

    /** Posts a SOAP message. */
    public HttpAnswer post(URI uri, Map<String, String> headers, String body, int cap, Duration deadline)
            throws IOException {
        HttpPost post = new HttpPost(uri);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, SOAP));
        return exchange(post, cap, deadline);
    }

    public HttpAnswer get(URI uri, int cap, Duration deadline) throws IOException {
        return exchange(new HttpGet(uri), cap, deadline);
    }

    @Override
    public void close() {
        timer.close();
        client.close(CloseMode.IMMEDIATE);
    }

    private HttpAnswer exchange(HttpUriRequestBase request, int cap, Duration deadline) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Semaphore places = request.getScheme().equals("https") ? securePlaces : plainPlaces;
        takePlace(places);
        Future<?> cutOff = timer.start(deadline, () -> {
            late.set(true);
            request.cancel();
        });
        try {
            return client.execute(request, response -> read(request, response, cap));
        } catch (IOException e) {
            if (late.get()) {
                throw (IOException) new InterruptedIOException("deadline").initCause(e);
            }
            throw e;
        } catch (IllegalStateException cancelled) {
            // A cancel that meets the client between two of its own steps shows itself so.
            throw (IOException) new InterruptedIOException("deadline").initCause(cancelled);
        } finally {
            cutOff.cancel(false);
            places.release();
        }
    }

    private static void takePlace(Semaphore places) throws InterruptedIOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    private static HttpAnswer read(HttpUriRequestBase request, ClassicHttpResponse response, int cap)
            throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : bytes(request, entity.getContent(), cap);
        Header type = response.getFirstHeader("Content-Type");
        return new HttpAnswer(
                response.getCode(),
                type == null ? "" : type.getValue(),
                body,
                Arrays.stream(response.getHeaders("Set-Cookie"))
                        .map(Header::getValue)
                        .toList());
    }

    private static byte[] bytes(HttpUriRequestBase request, InputStream content, int cap) throws IOException {
        byte[] bytes = content.readNBytes(cap + 1);
        if (bytes.length > cap) {
            request.cancel(); // the rest is not read, not even to keep the connection
            throw new TooMuchException();
        }
        return bytes;
    }

    private boolean nameFits(String host, SSLSession session) {
        return trust.acceptedAsIs() || new DefaultHostnameVerifier().verify(host, session);
    }

    private CloseableHttpClient client(Duration connect) {
        Timeout timeout = Timeout.of(connect);
        HttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(trust.context())
                        .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                        .setHostnameVerifier(this::nameFits)
                        .buildClassic())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(Timeout.ofMinutes(2)) // the deadline cancels long before
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.of(10, TimeUnit.MINUTES))
                        .build())
                .setMaxConnPerRoute(AT_ONCE)
                .setMaxConnTotal(4 * AT_ONCE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .setUserAgent("UpgradeNight")
                .build();
    }
}
