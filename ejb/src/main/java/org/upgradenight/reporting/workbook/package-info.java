/**
 * The report with its full lists as a workbook (XLSX), written while it is read. The only room that knows the library for
 * spreadsheets.
 */
package org.upgradenight.reporting.workbook;
