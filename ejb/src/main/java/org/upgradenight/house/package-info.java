/**
 * The house itself: what must be true before anybody works in it (database, schema, job repository), and its meters. Every room
 * may rely on it; it knows no room.
 */
package org.upgradenight.house;
