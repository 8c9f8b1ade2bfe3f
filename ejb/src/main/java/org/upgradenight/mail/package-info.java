/**
 * A letter as this product sends it, and the port that sends it. Knows addresses and what a delivery can come to;
 * knows no protocol, no site and no phone.
 */
package org.upgradenight.mail;
