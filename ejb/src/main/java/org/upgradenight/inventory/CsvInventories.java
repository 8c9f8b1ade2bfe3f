package org.upgradenight.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The store of imported inventories. A file is imported whole or not at all; the newest one serves runs. */
@Stateless
public class CsvInventories {

    private static final int BATCH = 500;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /**
     * Reads a file and keeps its good rows, in one transaction. Files that no run can use any more go.
     *
     * @throws CsvRefusedException when the file as a whole is none; nothing is kept then
     */
    public CsvImport take(String cluster, String user, Reader file) {
        CsvInventoryEntity inventory = new CsvInventoryEntity(cluster, user, clock.instant());
        rows.persist(inventory);
        Intake intake = new Intake(inventory.id());
        CsvInventory.read(file, intake::accept, intake::reject);
        rows.flush();
        rows.clear();
        CsvInventoryEntity kept = rows.find(CsvInventoryEntity.class, inventory.id());
        if (intake.accepted == 0) {
            rows.remove(kept);
        } else {
            kept.counted(intake.accepted, intake.rejected);
            forgetOlder(cluster, inventory.id());
        }
        return new CsvImport(intake.accepted, intake.shown, intake.rejected);
    }

    /** The id of the newest file of a cluster, which a run pins so that a later import does not change it midway. */
    public Optional<Long> newest(String cluster) {
        return Optional.ofNullable(
                rows.createQuery("select max(i.id) from CsvInventoryFile i where i.cluster = :cluster", Long.class)
                        .setParameter("cluster", cluster)
                        .getSingleResult());
    }

    /** Hands over every phone of a file in batches, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void read(long inventory, Consumer<List<CsvDevice>> batch) {
        String after = "";
        for (List<CsvDevice> some = after(inventory, after); !some.isEmpty(); some = after(inventory, after)) {
            batch.accept(some);
            after = some.get(some.size() - 1).device().name().value();
        }
    }

    /** Those of the named phones that a file has. */
    public List<CsvDevice> find(long inventory, List<String> names) {
        return names.isEmpty()
                ? List.of()
                : rows.createQuery(
                                "select d from CsvDeviceRow d where d.inventoryId = :id and d.device in :names",
                                CsvDeviceEntity.class)
                        .setParameter("id", inventory)
                        .setParameter("names", names)
                        .getResultStream()
                        .map(CsvDeviceEntity::row)
                        .toList();
    }

    private List<CsvDevice> after(long inventory, String name) {
        return rows.createQuery(
                        "select d from CsvDeviceRow d where d.inventoryId = :id and d.device > :name order by d.device",
                        CsvDeviceEntity.class)
                .setParameter("id", inventory)
                .setParameter("name", name)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(CsvDeviceEntity::row)
                .toList();
    }

    /** The one before the newest stays too: a run that began with it may still be reading it. */
    private void forgetOlder(String cluster, Long newest) {
        List<Long> older = rows.createQuery(
                        "select i.id from CsvInventoryFile i where i.cluster = :cluster and i.id < :newest order by i.id desc",
                        Long.class)
                .setParameter("cluster", cluster)
                .setParameter("newest", newest)
                .setFirstResult(1)
                .getResultList();
        if (!older.isEmpty()) {
            rows.createQuery("delete from CsvDeviceRow d where d.inventoryId in :ids")
                    .setParameter("ids", older)
                    .executeUpdate();
            rows.createQuery("delete from CsvInventoryFile i where i.id in :ids")
                    .setParameter("ids", older)
                    .executeUpdate();
        }
    }

    private final class Intake {

        private final Long inventory;
        private final List<RejectedRow> shown = new ArrayList<>();
        private int accepted;
        private int rejected;

        Intake(Long inventory) {
            this.inventory = inventory;
        }

        void accept(CsvDevice row) {
            rows.persist(new CsvDeviceEntity(inventory, row));
            accepted++;
            if (accepted % BATCH == 0) {
                rows.flush();
                rows.clear();
            }
        }

        void reject(RejectedRow row) {
            rejected++;
            if (shown.size() < CsvImport.MOST_SHOWN) {
                shown.add(row);
            }
        }
    }
}
