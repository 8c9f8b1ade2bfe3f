/**
 * What a call-processing cluster can tell and do, in the domain's words; the wire formats end in the packages below.
 * Knows no phone's web server and no job.
 */
package org.upgradenight.callmanager;
