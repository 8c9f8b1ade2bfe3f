/**
 * The phones' own pages, HTML and XML, as each generation words them. Reads a phone's state and never changes it.
 */
package org.upgradenight.simulator.page;
