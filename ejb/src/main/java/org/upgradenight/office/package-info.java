/**
 * What people ask for, by the console or by the interface alike: who may, the deed, and its trace in the audit trail. Knows the
 * rooms whose deeds these are; knows no page, no HTTP and no rule about phones.
 */
package org.upgradenight.office;
