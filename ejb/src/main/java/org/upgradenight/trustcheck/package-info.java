/**
 * Looks, before and after an upgrade, whether the cluster offers its phones something that they can trust. Knows the cluster
 * and the trust list file; knows no phone.
 */
package org.upgradenight.trustcheck;
