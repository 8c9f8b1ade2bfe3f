package org.upgradenight.sitework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what other rooms recorded and what a site's list is made of. */
public interface SiteworkRows {

    Optional<RunHead> run(long runId);

    /** The phones of a run that are not well, unless a later run found their trust list good. */
    List<OpenPhone> openPhones(RunHead run);

    /** The same of one site. */
    List<OpenPhone> openPhones(RunHead run, String site);

    /** Every phone that a run put on a list, and where it stands by now; by site and name. */
    List<VisitView> visits(long runId);

    /** The same of one site. */
    List<VisitView> visits(long runId, String site);

    /** How many of a run's listed phones stand how, by site. */
    Map<String, Map<VisitState, Long>> standing(long runId);

    /** What operators entered for the sites of a cluster, by site. */
    Map<String, SiteContact> contacts(String cluster);

    /** The newest run of the job itl-deletion that was no dry run. */
    OptionalLong newestDeletionRun(String cluster);

    /** The run whose letters a run shows: its own, or for a mail run those of the deletion run before it. */
    long listingRun(long runId);
}
