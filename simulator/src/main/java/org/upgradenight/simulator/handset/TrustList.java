package org.upgradenight.simulator.handset;

/**
 * An ITL file as a phone cares for it.
 *
 * @param generation 1 before the upgrade, then counting on
 * @param signer name of the key that signed it
 * @param sha1 hash of the whole file
 * @param md5 hash of the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TrustList(int generation, String signer, byte[] sha1, byte[] md5) {}
