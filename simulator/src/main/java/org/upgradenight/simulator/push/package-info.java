/** The push API of a phone: reads CiscoIPPhoneExecute objects and words the answers. No network in here. */
package org.upgradenight.simulator.push;
