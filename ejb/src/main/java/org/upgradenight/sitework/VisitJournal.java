package org.upgradenight.sitework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phones that a run put on its sites' lists, and what came back. Every call is a transaction of its own. */
public interface VisitJournal {

    /** Notes the phones of these lists, each once for the run. */
    void list(RunHead run, Collection<PhysicalList> lists);

    /** Every phone ever listed by a run, by site and name. */
    List<ListedPhone> listed(long runId);

    /** What was said of each phone of a run, by name. */
    Map<String, Report> reports(long runId);

    /** The list that a link's secret leads to, while it lives. */
    Optional<LinkedSite> linked(String secretHash);

    /** Notes what was said of phones that the run listed for that site; others are left alone. @return whose it took */
    List<String> report(long runId, String site, Map<String, Report> said);
}
