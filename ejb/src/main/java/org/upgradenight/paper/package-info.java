/**
 * HTML onto paper: lays out a page of this house as a tagged PDF, one document at a time. The only room that knows the
 * libraries for PDF; it knows no report and no list, and loads nothing from anywhere.
 */
package org.upgradenight.paper;
