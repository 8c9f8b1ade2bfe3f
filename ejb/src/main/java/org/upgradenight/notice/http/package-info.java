/** Webhooks over the JDK's own HTTP client. Knows nothing of runs. */
package org.upgradenight.notice.http;
