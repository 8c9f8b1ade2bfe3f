/**
 * The phone's ports over CTI, the signalling channel of a registered phone, for phones whose web server is off. Here the
 * manufacturer's telephony library ends, which we do not have: an administrator puts it into the data folder, and it is
 * called by name in a class loader of its own. Knows no run and no job.
 */
package org.upgradenight.phone.cti;
