package org.upgradenight.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.upgradenight.simulator.time.WorldTime;

/** One accepted connection to one phone. */
@SuppressWarnings("FutureReturnValueIgnored") // a broken connection shows itself as channelInactive
final class PhoneConnection extends ChannelInboundHandlerAdapter {

    private final PhonePort.Directory directory;
    private final Function<Line, Conduct> conducts;
    private final WorldTime time;
    private Line line;
    private Exchange exchange;

    PhoneConnection(PhonePort.Directory directory, Function<Line, Conduct> conducts, WorldTime time) {
        this.directory = directory;
        this.conducts = conducts;
        this.time = time;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Optional<Line> found = directory.at(context.channel().localAddress());
        Optional<String> refusal = found.flatMap(PhonePort::refusal);
        if (found.isEmpty() || refusal.isPresent()) {
            refusal.ifPresent(why -> directory.refusals().accept(found.get(), why));
            slam(context);
            return;
        }
        line = found.get();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (line == null || !line.phone().webOn()) {
                slam(context);
            } else if (message instanceof HttpRequest request) {
                serve(context, request);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void serve(ChannelHandlerContext context, HttpRequest request) {
        String uri = request.uri();
        int mark = uri.indexOf('?');
        String body = request instanceof FullHttpRequest full ? text(full) : "";
        PhoneRequest asked = new PhoneRequest(
                request.method().name(),
                mark < 0 ? uri : uri.substring(0, mark),
                mark < 0 ? "" : uri.substring(mark + 1),
                body,
                HttpUtil.is100ContinueExpected(request),
                credentials(request));
        boolean keepAlive = HttpUtil.isKeepAlive(request)
                && !asked.expects100()
                && !line.phone().identity().model().family().classic();
        Exchange before = exchange;
        exchange = new Exchange(context, line, time, keepAlive);
        if (before != null) {
            before.end();
        }
        conducts.apply(line).serve(asked, exchange);
    }

    private static String text(HttpContent content) {
        return content.content().toString(StandardCharsets.UTF_8);
    }

    private static Optional<PhoneRequest.Credentials> credentials(HttpRequest request) {
        String header = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new PhoneRequest.Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (exchange != null) {
            exchange.end();
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        slam(context);
    }

    private static void slam(ChannelHandlerContext context) {
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
    }
}
