/**
 * Looks at a phone from all sides and answers one observation. The only place where a phone's pages, its registration
 * and its trust list meet.
 */
package org.upgradenight.probe;
