/**
 * What there is: clusters, their sites and the devices in them, and the words in which every other room names them.
 * Knows no wire format and no job.
 */
package org.upgradenight.inventory;
