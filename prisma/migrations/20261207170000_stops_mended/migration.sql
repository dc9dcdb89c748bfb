-- What is closed or cancelled waits for nobody any more, and a view of the stopped deliveries asks by
-- whom they wait, as a stop does.
SET LOCAL lock_timeout = '5s';

UPDATE delivery SET stopped_since = NULL WHERE status IN ('closed', 'cancelled') AND stopped_since IS NOT NULL;

UPDATE saved_view SET query = replace(query, 'blocked=resource', 'blocked=office')
  WHERE list = 'deliveries' AND query LIKE '%blocked=resource%';
