/**
 * The page that a letter's link opens: reads what a technician ticks or uploads, and shows the list. Knows nobody's name
 * or role, and nothing but the one list that the link's secret opens.
 */
package org.upgradenight.web.visits;
