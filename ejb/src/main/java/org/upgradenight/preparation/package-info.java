/**
 * Opens phones for the night: what has to change so that keys can reach them, and what was before. Knows no key press
 * and no page of a phone.
 */
package org.upgradenight.preparation;
