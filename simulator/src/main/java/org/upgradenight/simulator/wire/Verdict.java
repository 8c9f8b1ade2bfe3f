package org.upgradenight.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Reads the answer of an authentication URL and decides once. */
@SuppressWarnings("FutureReturnValueIgnored") // a broken connection shows itself as channelInactive
final class Verdict extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final String YES = "AUTHORIZED";

    /** Some phones choke on more. */
    private static final int MOST_HEADERS = 6;

    private final BiConsumer<String, Boolean> decided;
    private final AtomicBoolean done = new AtomicBoolean();

    Verdict(BiConsumer<String, Boolean> decided) {
        this.decided = decided;
    }

    void decide(String effect, boolean authorised) {
        if (done.compareAndSet(false, true)) {
            decided.accept(effect, authorised);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        if (response.headers().size() > MOST_HEADERS) {
            decide("choked on headers", false);
            context.close();
            return;
        }
        boolean yes =
                response.status().code() == 200 && YES.equals(response.content().toString(StandardCharsets.UTF_8));
        decide(yes ? "authorized" : "refused", yes);
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        decide("no answer", false);
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        decide("no answer", false);
        context.close();
    }
}
