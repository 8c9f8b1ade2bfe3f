/** The health-check report as one HTML file that needs nothing else. The only room that knows the template engine. */
package org.upgradenight.reporting.html;
