package org.upgradenight.run;

import java.util.Map;

/** The counts of one run. @param total phones of the present step, or of the run when the step counts none */
record RunFigures(long total, long done, Map<String, Long> outcomes) {}
