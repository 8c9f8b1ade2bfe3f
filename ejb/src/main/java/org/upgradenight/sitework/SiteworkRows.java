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

    /** Of the phones that the run put on its sites' lists those that are not well; where they hang is left out. */
    List<OpenPhone> openListed(RunHead run);

    /** What operators entered for the sites of a cluster, by site. */
    Map<String, SiteContact> contacts(String cluster);

    /** The newest run of the job itl-deletion that was no dry run. */
    OptionalLong newestDeletionRun(String cluster);

    /** The run whose letters a run shows: its own, or for a mail run those of the deletion run before it. */
    long listingRun(long runId);
}
