package org.upgradenight.sitework;

/** The questions to the journals, in SQL that both databases accept. */
final class SiteworkSql {

    /** Stands in every question about the phones of a run; put {@link #OF_SITE} in its place to ask about one site. */
    static final String OF_RUN = "d.run_id = :run";

    static final String OF_SITE = "d.run_id = :run AND d.site = :site";

    static final String RUN =
            "SELECT cluster AS cluster, dry_run AS dry_run, created_at AS created_at FROM run WHERE id = :run";

    /**
     * Phones whose outcome is not VERIFIED and that are not provably well: either their outcome says so, or the newest
     * verdict of the run (AFTER, where there is one: it sorts before BEFORE). A phone that a later run saw with a good
     * trust list has been helped meanwhile.
     */
    static final String OPEN_PHONES = """
            SELECT d.device AS device, d.site AS site, d.model AS model, d.extension AS extension,
                   d.description AS description, d.owner AS owner, d.location AS location, d.address AS address,
                   o.outcome AS outcome, o.reason AS outcome_reason,
                   v.remedy AS remedy, v.reason AS verdict_reason,
                   COALESCE(l.registration, d.registration) AS registration,
                   d.owner_name AS owner_name, d.last_switch AS last_switch, d.last_port AS last_port,
                   d.last_seen_at AS last_seen_at
            FROM run_device d
            LEFT JOIN device_outcome o ON o.run_id = d.run_id AND o.device = d.device
            LEFT JOIN verdict v ON v.run_id = d.run_id AND v.device = d.device AND v.phase =
                (SELECT MIN(w.phase) FROM verdict w WHERE w.run_id = d.run_id AND w.device = d.device)
            LEFT JOIN observation l ON l.run_id = d.run_id AND l.device = d.device AND l.phase = v.phase
            WHERE d.run_id = :run
              AND (o.outcome IN ('FAILED', 'UNCERTAIN', 'POSTPONED')
                   OR ((o.outcome IS NULL OR o.outcome <> 'VERIFIED') AND v.remedy IN ('PHYSICAL', 'LOOK')))
              AND NOT EXISTS (SELECT 1 FROM observation s
                  WHERE s.cluster = :cluster AND s.device = d.device AND s.run_id > :run
                    AND s.trust_list IN ('INSTALLED', 'UPDATED')
                    AND NOT EXISTS (SELECT 1 FROM observation t
                        WHERE t.cluster = :cluster AND t.device = d.device AND t.id > s.id AND t.run_id > :run
                          AND t.trust_list IN ('UPDATE_FAILED', 'MISMATCH')))
            ORDER BY d.site, d.device
            """;

    /** Where each phone of the run hung when a page last told, in whatever run. */
    static final String NEWEST_PORTS = """
            SELECT n.device AS device, n.switch_name AS switch_name, n.switch_address AS switch_address,
                   n.switch_port AS switch_port, n.voice_vlan AS voice_vlan, n.serial AS serial, n.at AS at,
                   n.run_id AS run_id
            FROM (SELECT s.device, s.switch_name, s.switch_address, s.switch_port, s.voice_vlan, s.serial, s.at,
                         s.run_id,
                         ROW_NUMBER() OVER (PARTITION BY s.device ORDER BY s.at DESC, s.id DESC) AS place
                  FROM observation s JOIN run_device d ON d.device = s.device AND d.run_id = :run
                  WHERE s.cluster = :cluster AND s.switch_port <> '') n
            WHERE n.place = 1
            """;

    static final String LAST_SEEN = """
            SELECT s.device AS device, MAX(s.at) AS at
            FROM observation s JOIN run_device d ON d.device = s.device AND d.run_id = :run
            WHERE s.cluster = :cluster AND s.web = 'ONLINE'
            GROUP BY s.device
            """;

    static final String LAST_STALE = """
            SELECT s.device AS device, MAX(s.at) AS at
            FROM observation s JOIN run_device d ON d.device = s.device AND d.run_id = :run
            WHERE s.cluster = :cluster AND s.trust_list IN ('UPDATE_FAILED', 'MISMATCH')
            GROUP BY s.device
            """;

    /**
     * The phones that a run put on its lists and where each stands, by the rules of {@link #OPEN_PHONES} and
     * {@link VisitState}. Most end with their outcome, so what is dear is asked of the others only.
     */
    private static final String STANDING = """
            FROM (SELECT i.*, CASE
                    WHEN o.outcome = 'VERIFIED' THEN 'VERIFIED'
                    WHEN COALESCE(o.outcome, '') NOT IN ('FAILED', 'UNCERTAIN', 'POSTPONED')
                        AND COALESCE((SELECT v.remedy FROM verdict v WHERE v.run_id = i.run_id AND v.device = i.device
                            ORDER BY v.phase FETCH FIRST 1 ROW ONLY), '') NOT IN ('PHYSICAL', 'LOOK') THEN 'VERIFIED'
                    WHEN EXISTS (SELECT 1 FROM observation s
                        WHERE s.cluster = i.cluster AND s.device = i.device AND s.run_id > i.run_id
                          AND s.trust_list IN ('INSTALLED', 'UPDATED')
                          AND NOT EXISTS (SELECT 1 FROM observation t
                              WHERE t.cluster = i.cluster AND t.device = i.device AND t.id > s.id
                                AND t.run_id > i.run_id AND t.trust_list IN ('UPDATE_FAILED', 'MISMATCH')))
                        THEN 'VERIFIED'
                    WHEN i.result <> 'DONE' THEN 'OPEN'
                    WHEN EXISTS (SELECT 1 FROM observation s
                        WHERE s.cluster = i.cluster AND s.device = i.device AND s.at > i.reported_at
                          AND s.trust_list IN ('UPDATE_FAILED', 'MISMATCH')) THEN 'OPEN'
                    ELSE 'REPORTED' END AS state
                FROM site_visit i
                LEFT JOIN device_outcome o ON o.run_id = i.run_id AND o.device = i.device
                WHERE i.run_id = :run) d
            WHERE d.run_id = :run
            """;

    static final String VISITS = """
            SELECT d.site AS site, d.device AS device, d.listed_at AS listed_at, d.result AS result, d.note AS note,
                   d.reported_by AS reported_by, d.reported_how AS reported_how, d.reported_at AS reported_at,
                   d.state AS state
            """ + STANDING + "ORDER BY d.site, d.device";

    static final String STATES =
            "SELECT d.site AS site, d.state AS state, COUNT(*) AS phones " + STANDING + "GROUP BY d.site, d.state";

    private SiteworkSql() {}
}
