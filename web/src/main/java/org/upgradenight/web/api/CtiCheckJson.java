package org.upgradenight.web.api;

import java.util.Optional;

/** What trying a cluster's CTI channel found. @param problem coded text, absent when it is well */
public record CtiCheckJson(boolean ok, Optional<String> problem) {}
