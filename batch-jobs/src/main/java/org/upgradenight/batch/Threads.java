package org.upgradenight.batch;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The server's threads for conversations: one for each turn under way, none for phones that wait. */
@Stateless
public class Threads {

    @Resource
    private ManagedThreadFactory factory;

    public ThreadFactory factory() {
        return factory;
    }

    /** A few threads for reading from a cluster. */
    public ExecutorService few(int threads) {
        return Executors.newFixedThreadPool(threads, factory);
    }

    /** A pool that grows to the window and gives idle threads back. */
    public ExecutorService conversations(int window) {
        return new ThreadPoolExecutor(0, window + 8, 20, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }
}
