package org.upgradenight.web.api;

import java.util.List;

/**
 * A cluster's CTI channel.
 *
 * @param managers nodes that run Cisco CTIManager; none means that there is no channel
 * @param ready whether managers are named and the library is in the data folder
 */
public record CtiJson(List<String> managers, boolean ready) {}
