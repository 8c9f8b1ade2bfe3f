/**
 * What a trust list is and what its state on a phone means: status words, file hashes. Knows no phone, cluster or job.
 */
package org.upgradenight.trustlist;
