package org.upgradenight.sitework;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The journal in the tables {@code site_visit} and {@code site_link}. */
@Stateless
@Local(VisitJournal.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaVisitJournal implements VisitJournal {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /** For the container. */
    public JpaVisitJournal() {}

    @Override
    public void list(RunHead run, Collection<PhysicalList> lists) {
        Set<String> known = new HashSet<>();
        all(run.id()).getResultStream().forEach(visit -> known.add(visit.device()));
        lists.forEach(list -> list.all().stream()
                .filter(visit -> known.add(visit.phone()))
                .forEach(visit -> rows.persist(new SiteVisitEntity(run, list.site(), visit.phone(), clock.instant()))));
    }

    @Override
    public List<ListedPhone> listed(long runId) {
        return all(runId).getResultStream().map(SiteVisitEntity::listed).toList();
    }

    @Override
    public Map<String, Report> reports(long runId) {
        Map<String, Report> reports = new HashMap<>();
        all(runId).getResultStream().forEach(visit -> reports.put(visit.device(), visit.report()));
        return reports;
    }

    @Override
    public Optional<LinkedSite> linked(String secretHash) {
        return Optional.ofNullable(rows.find(SiteLinkEntity.class, secretHash))
                .filter(link -> link.validAt(clock.instant()))
                .map(link -> new LinkedSite(link.runId(), link.site(), link.expiresAt()));
    }

    @Override
    public List<String> report(long runId, String site, Map<String, Report> said) {
        List<String> taken = new ArrayList<>();
        rows.createQuery(
                        "select v from SiteVisit v where v.runId = :run and v.site = :site order by v.device",
                        SiteVisitEntity.class)
                .setParameter("run", runId)
                .setParameter("site", site)
                .getResultStream()
                .filter(visit -> said.containsKey(visit.device()))
                .forEach(visit -> {
                    visit.report(said.get(visit.device()));
                    taken.add(visit.device());
                });
        return taken;
    }

    private TypedQuery<SiteVisitEntity> all(long runId) {
        return rows.createQuery(
                        "select v from SiteVisit v where v.runId = :run order by v.site, v.device",
                        SiteVisitEntity.class)
                .setParameter("run", runId);
    }
}
