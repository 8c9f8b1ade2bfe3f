-- Whether a stretch of a timeline tells of trouble, so that all of a run's trouble is found without reading all of its lines.
ALTER TABLE timeline ADD COLUMN trouble BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE timeline SET trouble = TRUE
    WHERE LOWER(lines) LIKE '%failed%' OR LOWER(lines) LIKE '%refused%' OR LOWER(lines) LIKE '%no answer%'
       OR LOWER(lines) LIKE '%uncertain%' OR LOWER(lines) LIKE '%disturbed%' OR LOWER(lines) LIKE '%postponed%'
       OR LOWER(lines) LIKE '%timeout%' OR LOWER(lines) LIKE '%broken%';
CREATE INDEX timeline_by_trouble ON timeline (run_id, trouble, id);
