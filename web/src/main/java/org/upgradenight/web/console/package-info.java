/**
 * The console's backing beans: they turn requests of a browser into calls of the same services that the API uses, and
 * answers into words. No rule about phones or runs is decided here.
 */
package org.upgradenight.web.console;
