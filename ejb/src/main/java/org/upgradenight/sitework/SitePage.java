package org.upgradenight.sitework;

import java.util.List;
import java.util.Map;

/**
 * What the page of a link shows: one part of one site's list. Public with its methods, because templates call by reflection.
 *
 * @param facts the list and how it is worded; of the phones not yet proven well
 * @param reports what was said so far, by phone
 * @param verified phones of the list that a look has found well
 * @param part from 0, of so many parts
 */
public record SitePage(
        LetterFacts facts, Map<String, Report> reports, List<String> verified, LinkedSite link, int part, int parts) {

    /** So many phones stand on one page: a form of a large site must not outgrow what a server takes. */
    static final int MOST_PHONES = 100;

    public Report report(String phone) {
        return reports.getOrDefault(phone, Report.NONE);
    }

    public long reported() {
        return facts.list().all().stream()
                .filter(visit -> report(visit.phone()).result() == Report.Result.DONE)
                .count();
    }

    /** Phones of the whole list that still have to be visited. */
    public long open() {
        return facts.list().size() - reported();
    }

    public int total() {
        return facts.list().size() + verified.size();
    }

    public String expires() {
        return Said.time(link.expiresAt());
    }

    /** The phones of this part, switch by switch. */
    public List<LetterFacts.Stop> stops() {
        return facts.stops(part * MOST_PHONES, MOST_PHONES);
    }
}
