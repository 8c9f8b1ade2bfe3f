package org.upgradenight.simulator;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.upgradenight.simulator.http.HttpSite;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.time.ScaledTime;

/**
 * Threads, clock and log of one simulator. All phones share one event loop, so that what happens to a phone is seen in
 * the order in which it happened.
 */
final class Machinery implements AutoCloseable {

    private static final int WORKERS = 4;

    private final Clock clock;
    private final EventLoopGroup phoneLoop = new NioEventLoopGroup(1, new DefaultThreadFactory("phones", true));
    private final EventLoopGroup siteLoop = new NioEventLoopGroup(1, new DefaultThreadFactory("cucm-io", true));
    private final EventExecutorGroup workers =
            new DefaultEventExecutorGroup(WORKERS, new DefaultThreadFactory("cucm", true));
    private final ScaledTime time;
    private final Journal journal;

    Machinery(double timeScale, Optional<String> logFile, Clock clock) throws IOException {
        this.clock = clock;
        this.time = new ScaledTime(timeScale, clock);
        this.journal = logFile.isPresent() ? Journal.in(Path.of(logFile.get()), clock) : Journal.temporary(clock);
    }

    Clock clock() {
        return clock;
    }

    ScaledTime time() {
        return time;
    }

    Journal journal() {
        return journal;
    }

    EventLoopGroup phoneLoop() {
        return phoneLoop;
    }

    HttpSite.Threads threads() {
        return new HttpSite.Threads(siteLoop, workers);
    }

    @Override
    public void close() throws IOException {
        time.close();
        phoneLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        siteLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        workers.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
        journal.close();
    }
}
