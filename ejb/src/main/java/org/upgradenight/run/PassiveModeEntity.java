package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The one row of {@code passive_mode}. */
@Entity(name = "PassiveMode")
@Table(name = "passive_mode")
class PassiveModeEntity {

    static final int ONLY_ROW = 1;

    @Id
    @Column(name = "only_row")
    private Integer onlyRow;

    private boolean active;
    private String reason;

    @Column(name = "set_by")
    private String setBy;

    private Instant since;

    protected PassiveModeEntity() {}

    void begin(String why, String user, Instant now) {
        active = true;
        reason = why;
        setBy = user;
        since = now;
    }

    void end() {
        active = false;
    }

    Optional<PassiveMode.Standstill> standstill() {
        return active ? Optional.of(new PassiveMode.Standstill(reason, setBy, since)) : Optional.empty();
    }
}
