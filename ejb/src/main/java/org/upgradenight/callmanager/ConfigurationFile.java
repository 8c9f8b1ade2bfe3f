package org.upgradenight.callmanager;

/** What a configuration server answered when asked for a file. */
public sealed interface ConfigurationFile {

    /** The file's bytes, at most 1 MiB. */
    @SuppressWarnings("ArrayRecordComponent") // a file is its bytes; instances are never compared
    record Content(byte[] bytes) implements ConfigurationFile {}

    /** The server has no such file. */
    record Missing() implements ConfigurationFile {}

    /** No usable answer, or a server that must not be asked; the reason is for the operator. */
    record Unreachable(String reason) implements ConfigurationFile {}
}
