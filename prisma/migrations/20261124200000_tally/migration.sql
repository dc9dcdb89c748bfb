-- How many deliveries stand where, counted as they change: the figures of an overview then cost the same with forty thousand
-- deliveries as with some thousands.
SET LOCAL lock_timeout = '5s';

-- 1. Each row adds n deliveries to a standing (n may be negative): the sum over a standing's rows is how many deliveries have it.
-- A change appends and locks nothing, so that two who work at once neither wait for each other nor deadlock; delivery_tally_fold
-- makes one row of a standing's many. There is at most one row more for each change since.
CREATE TABLE delivery_tally (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  product_id uuid NOT NULL,
  vendor_id uuid,
  status "DeliveryStatus" NOT NULL,
  stage "Stage" NOT NULL,
  planned_quarter integer,
  n integer NOT NULL,
  -- Points of those deliveries that are not done.
  points_left integer NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  -- Derived from the deliveries, and gone with what they belong to.
  FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id) ON DELETE CASCADE,
  FOREIGN KEY (office_id, product_id) REFERENCES system_product (office_id, id) ON DELETE CASCADE,
  FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id) ON DELETE CASCADE
);
CREATE INDEX delivery_tally_municipality ON delivery_tally (municipality_id);
CREATE INDEX delivery_tally_vendor ON delivery_tally (vendor_id);

-- Seen as the deliveries themselves are. The web process reads it; the triggers below alone write it.
ALTER TABLE delivery_tally ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_tally FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON delivery_tally TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY tenant ON delivery_tally TO app_rw
  USING (office_id = (SELECT app_office()) AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR vendor_id = ANY ((SELECT app_vendors())::uuid[])))
  WITH CHECK (office_id = (SELECT app_office()) AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR vendor_id = ANY ((SELECT app_vendors())::uuid[])));
GRANT SELECT ON delivery_tally TO app_rw;

-- 2. Once a statement, however many deliveries it changed. What leaves a standing as it was (a new version) appends nothing.
CREATE FUNCTION delivery_tallied() RETURNS trigger
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

CREATE TRIGGER delivery_inserted AFTER INSERT ON delivery REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_tallied();
CREATE TRIGGER delivery_updated AFTER UPDATE ON delivery REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_tallied();
CREATE TRIGGER delivery_deleted AFTER DELETE ON delivery REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_tallied();

-- 3. The owner's, for a job: one row for each standing that has many, none for one that nobody has. It may run beside changes, and
-- beside itself: it takes away only what it has seen and counted.
CREATE FUNCTION delivery_tally_fold() RETURNS void
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

REVOKE ALL ON FUNCTION delivery_tallied(), delivery_tally_fold() FROM PUBLIC;

-- 4. What is there already. Creating the triggers has locked delivery against changes until this is kept.
INSERT INTO delivery_tally (office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, n, points_left)
SELECT office_id, municipality_id, product_id, vendor_id, status, stage, planned_quarter, count(*), sum(points_total - points_done)
FROM delivery GROUP BY 1, 2, 3, 4, 5, 6, 7;
