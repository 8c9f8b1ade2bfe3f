package org.upgradenight.simulator.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.time.WorldTime;

/** The one socket behind which all phones sit. */
public final class PhonePort implements AutoCloseable {

    private static final int BACKLOG = 4096;

    /**
     * Phones by their address.
     *
     * @param refusals hears of connections that a phone refused, and why
     */
    public record Directory(Map<String, Line> byAddress, BiConsumer<Line, String> refusals) {
        Optional<Line> at(SocketAddress local) {
            return local instanceof InetSocketAddress inet
                    ? Optional.ofNullable(byAddress.get(inet.getAddress().getHostAddress()))
                    : Optional.empty();
        }
    }

    private final Channel channel;

    private PhonePort(Channel channel) {
        this.channel = channel;
    }

    /**
     * Opens the port on all addresses.
     *
     * @param loop a single event loop: it keeps the end of one request and the begin of the next in their order
     */
    public static PhonePort open(
            EventLoopGroup loop, int port, Directory directory, Function<Line, Conduct> conducts, WorldTime time)
            throws InterruptedException {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel child) {
                        child.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new BodyCollector())
                                .addLast(new PhoneConnection(directory, conducts, time));
                    }
                });
        return new PhonePort(bootstrap.bind("0.0.0.0", port).sync().channel());
    }

    /** The port really opened. */
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    static Optional<String> refusal(Line line) {
        if (line.phone().has(Fault.REFUSED)) {
            return Optional.of("refused");
        }
        return line.phone().webOn() ? Optional.empty() : Optional.of("web off");
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
    }
}
