package org.upgradenight.phone.http;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP clients for phones, with everything switched off that a browser would do. */
final class PhoneHttpClients {

    /** A phone gets one request at a time; the second connection is for one that is just being given back. */
    private static final int PER_PHONE = 2;

    /** Requests and most answers fit; each of thousands of connections has one for each direction, made anew. */
    private static final int BUFFER_BYTES = 2048;

    private static final int LONGEST_HEADER_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private PhoneHttpClients() {}

    /** Keeps a connection for the next page of the same phone, for the limits' idle time. */
    static CloseableHttpClient reusing(HttpLimits limits) {
        TimeValue idle = TimeValue.ofMilliseconds(limits.idle().toMillis());
        return plain(limits)
                .setKeepAliveStrategy((response, context) -> idle)
                .evictIdleConnections(idle)
                .build();
    }

    /** Opens a connection for every exchange. */
    static CloseableHttpClient fresh(HttpLimits limits) {
        return plain(limits)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .addRequestInterceptorLast((request, entity, context) -> request.setHeader("Connection", "close"))
                .build();
    }

    private static HttpClientBuilder plain(HttpLimits limits) {
        Timeout whole = Timeout.of(limits.exchange().toMillis(), TimeUnit.MILLISECONDS);
        RequestConfig config = RequestConfig.custom()
                .setConnectionRequestTimeout(whole)
                .setResponseTimeout(whole)
                .setExpectContinueEnabled(false)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections(limits, whole))
                .setDefaultRequestConfig(config)
                .setUserAgent("Upgrade-Night")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression();
    }

    private static PoolingHttpClientConnectionManager connections(HttpLimits limits, Timeout whole) {
        Http1Config bounded = Http1Config.custom()
                .setBufferSize(BUFFER_BYTES)
                .setMaxLineLength(LONGEST_HEADER_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounded)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect().toMillis(), TimeUnit.MILLISECONDS))
                        .setSocketTimeout(whole)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoTimeout(whole)
                        .build())
                .setMaxConnTotal(limits.connections())
                .setMaxConnPerRoute(PER_PHONE)
                .build();
    }
}
