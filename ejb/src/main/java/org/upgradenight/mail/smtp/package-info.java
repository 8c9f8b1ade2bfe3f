/** Speaks SMTP through Jakarta Mail and the server's mail session; no other package knows that library. */
package org.upgradenight.mail.smtp;
