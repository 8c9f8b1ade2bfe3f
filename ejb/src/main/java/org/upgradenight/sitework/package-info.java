/**
 * What technicians must do on site after a night: the phones of each site that need a visit, in walking order, with what
 * to do there, and the letters that carry these lists, journalled before they are sent. Knows no mail protocol and
 * presses no key.
 */
package org.upgradenight.sitework;
