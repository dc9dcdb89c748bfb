-- How many deliveries stand where: delivery_tally, appended to as deliveries change.

-- Once a statement, however many deliveries it changed. What leaves a standing as it was (a new
-- version) appends nothing.
CREATE OR REPLACE FUNCTION delivery_tallied() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO delivery_tally (office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, n, points_left)
    SELECT office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, count(*), sum(points_total - points_done)
    FROM became GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO delivery_tally (office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, n, points_left)
    SELECT office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, -count(*), -sum(points_total - points_done)
    FROM was GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSE
    INSERT INTO delivery_tally (office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, n, points_left)
    SELECT office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, sum(x.sign),
      sum(x.sign * (points_total - points_done))
    FROM (SELECT became.*, 1 AS sign FROM became UNION ALL SELECT was.*, -1 FROM was) x GROUP BY 1, 2, 3, 4, 5, 6, 7
    HAVING sum(x.sign) <> 0 OR sum(x.sign * (points_total - points_done)) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER delivery_inserted AFTER INSERT ON delivery REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_tallied();
CREATE OR REPLACE TRIGGER delivery_updated AFTER UPDATE ON delivery REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_tallied();
CREATE OR REPLACE TRIGGER delivery_deleted AFTER DELETE ON delivery REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_tallied();

-- The owner's, for a job: one row for each standing that has many, none for one that nobody has. It
-- may run beside changes, and beside itself: it takes away only what it has seen and counted.
CREATE OR REPLACE FUNCTION delivery_tally_fold() RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH folded AS (
    DELETE FROM delivery_tally WHERE id IN (
      SELECT id FROM (
        SELECT id, count(*) OVER (PARTITION BY office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter) AS rows
        FROM delivery_tally) t
      WHERE t.rows > 1)
    RETURNING *
  )
  INSERT INTO delivery_tally (office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, n, points_left)
  SELECT office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, sum(n), sum(points_left)
  FROM folded GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) <> 0 OR sum(points_left) <> 0
$$;
