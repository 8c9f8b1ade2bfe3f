/**
 * By whom keys are pressed and who vouches for that: the temporary application user of a night, and this server's own
 * answer to phones that ask whether somebody may. Knows no protocol of the cluster and no key.
 */
package org.upgradenight.phonelogin;
