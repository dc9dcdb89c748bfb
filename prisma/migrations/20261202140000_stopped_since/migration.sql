-- A delivery carries since when it is stopped, and its place in the order of work: what is stopped,
-- then each status in its turn. To find the first page of that order every delivery was read, as a
-- status is never looked up in an index where row-level security applies.
SET LOCAL lock_timeout = '5s';

ALTER TABLE delivery ADD COLUMN stopped_since date, ADD COLUMN work integer NOT NULL DEFAULT 0;
UPDATE delivery d SET stopped_since = s.since
FROM (SELECT delivery_id, min(since) AS since FROM stop WHERE closed_on IS NULL GROUP BY delivery_id) s
WHERE d.id = s.delivery_id;

UPDATE delivery SET work = CASE status
    WHEN 'awaitingApproval' THEN 1
    WHEN 'rejected' THEN 2
    WHEN 'underControl' THEN 3
    WHEN 'active' THEN 4
    WHEN 'prioritised' THEN 5
    WHEN 'proposed' THEN 6
    WHEN 'approvedWithRemarks' THEN 7
    WHEN 'approved' THEN 8
    WHEN 'closed' THEN 9
    WHEN 'cancelled' THEN 10
  END
WHERE stopped_since IS NULL;

CREATE INDEX delivery_work ON delivery (office_id, work) INCLUDE (municipality_id, product_id, vendor_id, id);
CREATE INDEX delivery_stopped ON delivery (office_id, stopped_since)
  INCLUDE (municipality_id, product_id, vendor_id, id) WHERE stopped_since IS NOT NULL;
