/** The files of CUCM's TFTP server, by HTTP, and the authentication URL behind which its phones ask who may press keys. */
package org.upgradenight.simulator.tftp;
