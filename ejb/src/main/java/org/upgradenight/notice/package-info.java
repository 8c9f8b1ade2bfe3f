/**
 * Tells people and programs elsewhere what becomes of runs: by mail and by webhook, each notice written before it is sent and
 * tried again until it is taken. Knows runs by their rows; knows no step and no page, and takes no orders.
 */
package org.upgradenight.notice;
