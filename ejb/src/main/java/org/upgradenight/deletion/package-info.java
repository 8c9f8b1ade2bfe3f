/**
 * Deletes the ITL of one phone by its keys and believes it only when the phone proves it: the conversation, and the
 * journal of attempts that makes it safe to be killed at any instant. Knows no batch engine.
 */
package org.upgradenight.deletion;
