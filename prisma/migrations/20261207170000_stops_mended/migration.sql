-- The day on which what was missing was delivered is kept. What is closed or cancelled waits for
-- nobody any more, and a view of the stopped deliveries asks by whom they wait, as a stop does.
SET LOCAL lock_timeout = '5s';

ALTER TABLE stop ADD COLUMN mended_on date;

UPDATE stop b SET mended_on = m.day
FROM (SELECT subject_id::text AS stop, max(payload::jsonb -> 'data' ->> 'on')::date AS day
  FROM audit_event WHERE type = 'stop.mended' GROUP BY 1) m
WHERE b.id::text = m.stop;

UPDATE delivery SET stopped_since = NULL WHERE status IN ('closed', 'cancelled') AND stopped_since IS NOT NULL;

UPDATE saved_view SET query = replace(query, 'blocked=resource', 'blocked=office')
  WHERE list = 'deliveries' AND query LIKE '%blocked=resource%';
