/**
 * A run of a job on one cluster as the operator sees it: asked for, leased to one server process, watched, stopped and
 * resumed. Knows no batch engine; the engine's room implements {@link org.upgradenight.run.RunControl}.
 */
package org.upgradenight.run;
