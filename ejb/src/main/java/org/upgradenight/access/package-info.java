/**
 * Who may do what, and who did it: users, their passwords and API tokens, roles, and the hash-chained audit trail. Knows
 * no HTTP and no page.
 */
package org.upgradenight.access;
