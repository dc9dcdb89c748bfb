-- The latest delivery of a municipality's system. Every condition has the office too, and where it
-- is not in the index the planner lays two others over each other.
SET LOCAL lock_timeout = '5s';

CREATE INDEX delivery_latest ON delivery (office_id, municipality_id, product_id, id);
DROP INDEX delivery_municipality_product;
