/** The SMTP server that takes every letter and keeps it for whoever asks. */
package org.upgradenight.simulator.mailbox;
