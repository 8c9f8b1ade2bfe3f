package org.upgradenight.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.upgradenight.simulator.time.WorldTime;

/** One request on one connection, and the ways to end it. Lives on the connection's event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // a broken connection shows itself as channelInactive
final class Exchange implements Answer {

    private final ChannelHandlerContext context;
    private final Line line;
    private final WorldTime time;
    private final boolean keepAlive;
    private boolean ended;

    Exchange(ChannelHandlerContext context, Line line, WorldTime time, boolean keepAlive) {
        this.context = context;
        this.line = line;
        this.time = time;
        this.keepAlive = keepAlive;
        line.begin();
    }

    /** Counts the request as over; before the last byte goes out, so that the next request cannot overtake it. */
    void end() {
        if (!ended) {
            ended = true;
            line.end();
        }
    }

    @Override
    public void send(PhoneReply reply) {
        onLoop(() -> {
            end();
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(reply.status()),
                    Unpooled.wrappedBuffer(reply.body()));
            dress(response, reply);
            HttpUtil.setContentLength(response, reply.body().length);
            HttpUtil.setKeepAlive(response, keepAlive);
            var written = context.writeAndFlush(response);
            if (!keepAlive) {
                written.addListener(ChannelFutureListener.CLOSE);
            }
        });
    }

    @Override
    public void sendHalf(PhoneReply reply) {
        onLoop(() -> {
            HttpResponse response = begin(reply);
            HttpUtil.setContentLength(response, reply.body().length);
            context.write(response, context.voidPromise());
            byte[] half = Arrays.copyOf(reply.body(), reply.body().length / 2);
            context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(half)))
                    .addListener(sent -> reset());
        });
    }

    @Override
    public void trickle(PhoneReply reply, Duration worldPause) {
        onLoop(() -> {
            context.writeAndFlush(begin(reply), context.voidPromise());
            drop(reply.body(), 0, worldPause);
        });
    }

    private void drop(byte[] body, int at, Duration worldPause) {
        if (!context.channel().isActive()) {
            return;
        }
        byte[] one = {at < body.length ? body[at] : (byte) ' '};
        context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(one)), context.voidPromise());
        later(worldPause, () -> drop(body, at + 1, worldPause));
    }

    @Override
    public void endless(PhoneReply reply) {
        onLoop(() -> {
            context.writeAndFlush(begin(reply), context.voidPromise());
            context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(reply.body())), context.voidPromise());
            pour();
        });
    }

    private void pour() {
        byte[] blanks = new byte[8192];
        Arrays.fill(blanks, (byte) '<');
        context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(blanks)))
                .addListener(sent -> {
                    if (sent.isSuccess()) {
                        later(Duration.ofMillis(1), this::pour);
                    }
                });
    }

    @Override
    public void reset() {
        onLoop(() -> {
            end();
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            context.close();
        });
    }

    @Override
    public void later(Duration worldDelay, Runnable deed) {
        long nanos = time.real(worldDelay).toNanos();
        if (nanos <= 0) {
            onLoop(deed);
        } else {
            context.executor().schedule(deed, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private HttpResponse begin(PhoneReply reply) {
        HttpResponse response =
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()));
        dress(response, reply);
        HttpUtil.setKeepAlive(response, false);
        return response;
    }

    private static void dress(HttpResponse response, PhoneReply reply) {
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        response.headers().set(HttpHeaderNames.SERVER, "Allegro-Software-RomPager/4.34");
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_CACHE);
        if (reply.status() == HttpResponseStatus.UNAUTHORIZED.code()) {
            response.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Basic realm=\"user\"");
        }
    }

    private void onLoop(Runnable deed) {
        if (context.executor().inEventLoop()) {
            deed.run();
        } else {
            context.executor().execute(deed);
        }
    }
}
