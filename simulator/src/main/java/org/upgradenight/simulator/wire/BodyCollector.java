package org.upgradenight.simulator.wire;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;

/**
 * Collects a request with its body of at most 40 KB. A request that expects a 100 is passed on at once without its
 * body, since phones choke on it.
 */
final class BodyCollector extends HttpObjectAggregator {

    private static final int LARGEST_BODY = 40 * 1024;

    BodyCollector() {
        super(LARGEST_BODY, true);
    }

    @Override
    public boolean acceptInboundMessage(Object message) throws Exception {
        return super.acceptInboundMessage(message) && !expects(message);
    }

    private static boolean expects(Object message) {
        return message instanceof HttpRequest request && HttpUtil.is100ContinueExpected(request);
    }

    @Override
    protected Object newContinueResponse(HttpMessage start, int maxContentLength, ChannelPipeline pipeline) {
        return null;
    }
}
