-- The newest run that looked at each phone of a cluster, what it saw last and judged of it (empty until it is judged), so
-- that figures over a whole cluster read one row a phone however many runs there were.
CREATE TABLE newest_look (
    cluster        VARCHAR(64) NOT NULL,
    device         VARCHAR(15) NOT NULL,
    run_id         BIGINT      NOT NULL REFERENCES run (id),
    trust_list     VARCHAR(16) NOT NULL,
    cell           VARCHAR(40) NOT NULL,
    remedy         VARCHAR(16) NOT NULL,
    needs_deletion BOOLEAN     NOT NULL,
    reason         VARCHAR(40) NOT NULL,
    PRIMARY KEY (cluster, device)
);

INSERT INTO newest_look (cluster, device, run_id, trust_list, cell, remedy, needs_deletion, reason)
SELECT n.cluster, n.device, n.run_id, COALESCE(oa.trust_list, ob.trust_list, ''), COALESCE(a.cell, b.cell, ''),
       COALESCE(a.remedy, b.remedy, ''), COALESCE(a.needs_deletion, b.needs_deletion, FALSE),
       COALESCE(a.reason, b.reason, '')
FROM (SELECT cluster, device, MAX(run_id) AS run_id FROM observation GROUP BY cluster, device) n
LEFT JOIN observation ob ON ob.run_id = n.run_id AND ob.device = n.device AND ob.phase = 'BEFORE'
LEFT JOIN observation oa ON oa.run_id = n.run_id AND oa.device = n.device AND oa.phase = 'AFTER'
LEFT JOIN verdict b ON b.run_id = n.run_id AND b.device = n.device AND b.phase = 'BEFORE'
LEFT JOIN verdict a ON a.run_id = n.run_id AND a.device = n.device AND a.phase = 'AFTER';

-- Settings that are open, and of these the ones whose phone is out of reach, are counted for every page.
CREATE INDEX prior_setting_waiting ON prior_setting (state, reason, cluster, device);
