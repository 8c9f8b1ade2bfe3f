package org.upgradenight.simulator.axl;

import org.upgradenight.simulator.xml.XmlNode;

/** One AXL operation: takes the request element, answers what stands inside {@code return}. */
@FunctionalInterface
interface Operation {

    String answer(XmlNode request) throws AxlFault;
}
