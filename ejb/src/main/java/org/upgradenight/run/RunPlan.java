package org.upgradenight.run;

/**
 * What a run was asked to do, as its row keeps it over every restart.
 *
 * @param requestedBy the user
 * @param approvedBy the second person, empty when none was wanted
 */
public record RunPlan(long id, String cluster, RunTerms terms, String requestedBy, String approvedBy)
        implements RunTerms.Owner {}
