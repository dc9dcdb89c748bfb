SET LOCAL lock_timeout = '5s';

-- The latest delivery of each municipality and system is found without reading the others: ids are made in the order of time.
CREATE INDEX "delivery_office_id_municipality_id_product_id_id_idx" ON "delivery"("office_id", "municipality_id", "product_id", "id" DESC);
