package org.upgradenight.simulator.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.phone.Phone;

/**
 * The phone as an HTTP client: really requests its authentication URL, from its own address, with user, password and
 * its own name. Only the exact body AUTHORIZED counts. HTTPS works for phones that trust the cluster's present
 * certificate, and for that certificate only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a broken connection shows itself as channelInactive
public final class UrlAuthenticator implements Authenticator {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_SECONDS = 10;
    private static final int LARGEST_ANSWER = 8 * 1024;

    private final EventLoopGroup loop;
    private final SslContext clusterTls;
    private final boolean emptyUrlAccepts;
    private final Journal journal;

    public UrlAuthenticator(EventLoopGroup loop, SslContext clusterTls, boolean emptyUrlAccepts, Journal journal) {
        this.loop = loop;
        this.clusterTls = clusterTls;
        this.emptyUrlAccepts = emptyUrlAccepts;
        this.journal = journal;
    }

    @Override
    public void ask(Phone phone, PhoneRequest.Credentials credentials, Consumer<Boolean> callback) {
        String url = phone.state().authenticationUrl();
        if (url.isBlank()) {
            finish(phone, "(empty)", emptyUrlAccepts ? "authorized" : "no url", emptyUrlAccepts, callback);
            return;
        }
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            finish(phone, url, "malformed", false, callback);
            return;
        }
        boolean secure = "https".equals(uri.getScheme());
        if (uri.getHost() == null || !(secure || "http".equals(uri.getScheme()))) {
            finish(phone, url, "malformed", false, callback);
        } else if (secure && !phone.trustsSecureServers()) {
            finish(phone, url, "untrusted", false, callback);
        } else {
            connect(phone, uri, secure, credentials, callback);
        }
    }

    private void connect(
            Phone phone, URI uri, boolean secure, PhoneRequest.Credentials credentials, Consumer<Boolean> callback) {
        String shown = uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
        Verdict verdict = new Verdict((effect, ok) -> finish(phone, shown, effect, ok, callback));
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (secure) {
                            channel.pipeline().addLast(clusterTls.newHandler(channel.alloc(), uri.getHost(), port));
                        }
                        channel.pipeline()
                                .addLast(new ReadTimeoutHandler(READ_SECONDS))
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(LARGEST_ANSWER))
                                .addLast(verdict);
                    }
                });
        InetSocketAddress own = new InetSocketAddress(phone.identity().ip(), 0);
        bootstrap.connect(new InetSocketAddress(uri.getHost(), port), own).addListener(done -> {
            if (!done.isSuccess()) {
                verdict.decide("unreachable", false);
            } else {
                Channel channel = ((ChannelFuture) done).channel();
                channel.writeAndFlush(request(phone, uri, port, credentials), channel.voidPromise());
            }
        });
    }

    private static FullHttpRequest request(Phone phone, URI uri, int port, PhoneRequest.Credentials credentials) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String before = uri.getRawQuery() == null ? "?" : "?" + uri.getRawQuery() + "&";
        String query = "UserID=" + encode(credentials.user()) + "&Password=" + encode(credentials.password())
                + "&devicename=" + encode(phone.identity().name());
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, path + before + query, Unpooled.EMPTY_BUFFER);
        request.headers().set(HttpHeaderNames.HOST, uri.getHost() + ":" + port);
        request.headers().set(HttpHeaderNames.USER_AGENT, "Allegro-Software-WebClient/4.34");
        request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return request;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void finish(Phone phone, String url, String effect, boolean authorised, Consumer<Boolean> callback) {
        journal.write(Kind.AUTH, phone.identity().name(), url, 0, effect);
        callback.accept(authorised);
    }
}
