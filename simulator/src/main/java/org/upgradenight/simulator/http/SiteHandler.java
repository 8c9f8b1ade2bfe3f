package org.upgradenight.simulator.http;

/** Answers requests; may block. */
@FunctionalInterface
public interface SiteHandler {

    SiteReply handle(SiteRequest request);
}
