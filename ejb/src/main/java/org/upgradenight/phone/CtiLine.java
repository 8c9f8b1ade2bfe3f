package org.upgradenight.phone;

/**
 * A cluster's CTI channel, open. It reaches registered phones whatever their web servers do, and tells nothing of what a
 * key does: a key that was sent is no more than sent.
 */
public interface CtiLine extends AutoCloseable {

    /** Plays under the same guards as over HTTP, never faster than a key a second. */
    KeyScriptPlayer player();

    /** What the cluster knows of a phone's calls. */
    CallStates callStates();

    /**
     * Takes one of the few places. Keys get lost when many phones are pressed at once through one CTI manager.
     *
     * @return whether there was one; then {@link #leave()} gives it back
     */
    boolean enter();

    void leave();

    @Override
    void close();
}
