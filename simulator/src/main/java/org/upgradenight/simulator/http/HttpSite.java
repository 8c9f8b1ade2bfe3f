package org.upgradenight.simulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Optional;

/** One listening port with one handler behind it. */
public final class HttpSite implements AutoCloseable {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final Channel channel;
    private final ChannelGroup connections;

    private HttpSite(Channel channel, ChannelGroup connections) {
        this.channel = channel;
        this.connections = connections;
    }

    /** Threads that sites share. */
    public record Threads(EventLoopGroup loop, EventExecutorGroup workers) {}

    /** Opens a site; with a context it speaks TLS only. */
    public static HttpSite open(Threads threads, String bind, int port, Optional<SslContext> tls, SiteHandler handler)
            throws InterruptedException {
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(threads.loop(), threads.loop())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel child) {
                        connections.add(child);
                        tls.ifPresent(context -> child.pipeline().addLast(context.newHandler(child.alloc())));
                        child.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(LARGEST_BODY))
                                .addLast(threads.workers(), new SiteConnection(handler));
                    }
                });
        return new HttpSite(bootstrap.bind(bind, port).sync().channel(), connections);
    }

    /** The port really opened. */
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
    }
}
