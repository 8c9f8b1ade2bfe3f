/** Files of the configuration servers over HTTP: only from servers that belong to the cluster, only so much, only so long. */
package org.upgradenight.callmanager.tftp;
