/**
 * Keeps secrets at rest: AES-256-GCM under the key of this installation. Every room may use it; it knows none.
 */
package org.upgradenight.secrets;
