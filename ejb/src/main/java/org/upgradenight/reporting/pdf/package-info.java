/** The report's HTML as a tagged PDF. The only room that knows the libraries for PDF; it loads nothing from anywhere. */
package org.upgradenight.reporting.pdf;
