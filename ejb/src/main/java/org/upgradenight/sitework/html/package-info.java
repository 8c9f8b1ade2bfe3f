/**
 * What people on site see: the letter as HTML and the page of its link, from templates that escape every text. Knows how
 * a list looks, not where it comes from.
 */
package org.upgradenight.sitework.html;
