/**
 * Where phones ask whether somebody may press their keys. Knows how phones ask, and tells them in the fewest words; what
 * the answer is, is decided elsewhere.
 */
package org.upgradenight.web.phones;
