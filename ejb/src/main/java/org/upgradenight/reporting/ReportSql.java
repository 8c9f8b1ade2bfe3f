package org.upgradenight.reporting;

/** The questions behind a report, in SQL that both databases accept. Long lists are read piece by piece, by key. */
final class ReportSql {

    static final String RUN = """
            SELECT r.cluster AS cluster, c.publisher AS publisher, r.job AS job, r.status AS status,
                   r.interrupted AS interrupted, r.dry_run AS dry_run, r.requested_by AS requested_by,
                   r.started_at AS started_at, r.ended_at AS ended_at
            FROM run r JOIN cluster c ON c.name = r.cluster WHERE r.id = :run
            """;

    /** The newest look counts whole, with its own verdict: AFTER where there is one, else BEFORE. */
    static final String PHONES = """
            SELECT p.device AS device, p.model AS model, p.description AS description, p.location AS location,
                   p.device_pool AS device_pool,
                   COALESCE(a.registration, b.registration, p.registration) AS registration,
                   COALESCE(a.settings, b.settings, p.settings_access) AS settings,
                   COALESCE(a.web, b.web) AS web,
                   COALESCE(a.trust_list, b.trust_list) AS trust_list,
                   COALESCE(a.running_load, b.running_load) AS running_load,
                   COALESCE(a.security_mode, b.security_mode) AS security_mode,
                   COALESCE(a.shown_settings, b.shown_settings) AS shown_settings,
                   CASE WHEN a.id IS NULL THEN vb.cell ELSE va.cell END AS cell,
                   CASE WHEN a.id IS NULL THEN vb.remedy ELSE va.remedy END AS remedy,
                   CASE WHEN a.id IS NULL THEN vb.needs_deletion ELSE va.needs_deletion END AS needs_deletion,
                   CASE WHEN a.id IS NULL THEN vb.reason ELSE va.reason END AS reason,
                   p.site AS site, p.protocol AS protocol, p.extension AS extension, p.owner AS owner,
                   p.address AS address, p.configured_load AS configured_load, p.default_load AS default_load,
                   p.owner_name AS owner_name, p.owner_mail AS owner_mail,
                   p.security_profile AS security_profile,
                   COALESCE(a.evidence, b.evidence) AS evidence,
                   COALESCE(a.lsc, b.lsc) AS lsc, COALESCE(a.reset_cure, b.reset_cure) AS reset_cure,
                   COALESCE(NULLIF(a.serial, ''), b.serial) AS serial,
                   COALESCE(a.authentication_url, b.authentication_url) AS authentication_url,
                   COALESCE(a.tftp_server, b.tftp_server) AS tftp_server,
                   COALESCE(a.at, b.at) AS seen_at,
                   CASE WHEN a.switch_port <> '' THEN a.switch_name WHEN b.switch_port <> '' THEN b.switch_name
                        ELSE p.last_switch END AS switch_name,
                   CASE WHEN a.switch_port <> '' THEN a.switch_address ELSE b.switch_address END AS switch_address,
                   CASE WHEN a.switch_port <> '' THEN a.switch_port WHEN b.switch_port <> '' THEN b.switch_port
                        ELSE p.last_port END AS switch_port,
                   CASE WHEN a.switch_port <> '' THEN a.voice_vlan ELSE b.voice_vlan END AS voice_vlan,
                   CASE WHEN a.switch_port <> '' THEN a.at WHEN b.switch_port <> '' THEN b.at
                        WHEN p.last_port <> '' THEN p.last_seen_at END AS port_seen_at,
                   o.outcome AS outcome, o.reason AS outcome_reason, o.detail AS outcome_detail,
                   o.attempts AS attempts
            FROM (SELECT d.* FROM run_device d WHERE d.run_id = :run AND d.device > :last
                  ORDER BY d.device FETCH NEXT :most ROWS ONLY) p
            LEFT JOIN observation b ON b.run_id = p.run_id AND b.device = p.device AND b.phase = 'BEFORE'
            LEFT JOIN observation a ON a.run_id = p.run_id AND a.device = p.device AND a.phase = 'AFTER'
            LEFT JOIN verdict vb ON vb.run_id = p.run_id AND vb.device = p.device AND vb.phase = 'BEFORE'
            LEFT JOIN verdict va ON va.run_id = p.run_id AND va.device = p.device AND va.phase = 'AFTER'
            LEFT JOIN device_outcome o ON o.run_id = p.run_id AND o.device = p.device
            ORDER BY p.device
            """;

    static final String OUTCOMES = """
            SELECT o.outcome AS outcome, o.reason AS reason, COUNT(*) AS phones
            FROM device_outcome o WHERE o.run_id = :run
            GROUP BY o.outcome, o.reason ORDER BY o.outcome, o.reason
            """;

    /** Those without contact first: somebody has to do something about them. */
    static final String LETTERS = """
            SELECT l.site AS site, l.devices AS devices, l.revision AS revision, l.state AS state,
                   l.addressed_to AS addressed_to
            FROM letter l
            WHERE l.run_id = :run AND l.addressed_to <> 'LEAD'
              AND l.revision = (SELECT MAX(o.revision) FROM letter o WHERE o.run_id = l.run_id AND o.site = l.site)
            ORDER BY CASE l.addressed_to WHEN 'SITE' THEN 1 ELSE 0 END, l.site FETCH NEXT :most ROWS ONLY
            """;

    /** What this run changed or put back, and what is open on its cluster by whatever run. */
    static final String CHANGED = """
            SELECT s.id AS id, s.device AS device, s.element AS element, s.prior_value AS prior_value,
                   s.our_value AS our_value, s.layer AS layer, s.state AS state, s.reason AS reason, s.note AS note,
                   s.recorded_at AS recorded_at, s.restored_at AS restored_at, s.run_id AS run_id,
                   s.restored_by_run AS restored_by_run
            FROM prior_setting s
            WHERE s.cluster = :cluster
              AND (s.open_key IS NOT NULL OR s.run_id = :run OR s.restored_by_run = :run)
              AND (s.device > :last OR (s.device = :last AND s.id > :lastId))
            ORDER BY s.device, s.id FETCH NEXT :most ROWS ONLY
            """;

    static final String LOG = """
            SELECT m.id AS id, m.at AS at, m.code AS code, m.text AS text
            FROM run_message m WHERE m.run_id = :run AND m.id > :lastId
            ORDER BY m.id FETCH NEXT :most ROWS ONLY
            """;

    private ReportSql() {}
}
