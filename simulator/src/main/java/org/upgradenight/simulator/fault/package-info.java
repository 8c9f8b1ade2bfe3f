/** What goes wrong on purpose: decorators around the conduct of a healthy phone, one class a fault. */
package org.upgradenight.simulator.fault;
