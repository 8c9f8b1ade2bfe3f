/** What monitoring asks of the house: is it alive, is it ready, and how does it fare. Knows nothing of runs or phones. */
package org.upgradenight.web.house;
