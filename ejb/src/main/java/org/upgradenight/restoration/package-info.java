/**
 * Puts every setting back as it was before the night, absence included, and only where our value is still in place.
 * Knows what preparation recorded and nothing of why.
 */
package org.upgradenight.restoration;
