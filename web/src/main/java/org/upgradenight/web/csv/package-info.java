/** Lists as CSV by RFC 4180, safe to open in a spreadsheet. */
package org.upgradenight.web.csv;
