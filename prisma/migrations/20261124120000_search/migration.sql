-- Searching: full text for words and their beginnings, trigrams for what is misspelt. pg_trgm is a trusted extension,
-- so the database's owner may add it.

SET LOCAL lock_timeout = '5s';

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What a text is found by: its words as they are written, and their stems. Everything that is neither letter nor digit
-- parts words, as it does in the query, so that "Vård/Omsorg" is two words and not a file's path.
CREATE FUNCTION search_document(config regconfig, content text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT to_tsvector(config, words) || to_tsvector('simple', words)
    FROM regexp_replace(lower(content COLLATE "sv-x-icu"), '[^[:alnum:]]+', ' ', 'g') AS words
  $$;

-- Offices of both countries share the table, so a reason is found by the stems of both languages.
CREATE INDEX blocker_open_words ON blocker
  USING gin ((search_document('swedish', reason) || search_document('norwegian', reason))) WHERE closed_on IS NULL;

-- Row-level security lets no text search operator near an index (they are not leakproof), and reading every open stop of a
-- large office takes too long. This function therefore holds the tenant's rule itself and gives nothing but ids.
CREATE FUNCTION search_stops(query tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT b.delivery_id FROM blocker b
    WHERE b.closed_on IS NULL
      AND (search_document('swedish', b.reason) || search_document('norwegian', b.reason)) @@ query
      AND b.office_id = (SELECT app_office())
      AND (b.municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR b.vendor_id = ANY ((SELECT app_vendors())::uuid[]))
  $$;

REVOKE ALL ON FUNCTION search_document(regconfig, text), search_stops(tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_document(regconfig, text), search_stops(tsquery) TO app_rw;

-- From a municipality and a system straight to their deliveries and approvals, the newest first.
CREATE INDEX delivery_municipality_product ON delivery (municipality_id, product_id, id);
CREATE INDEX approval_municipality_decision ON approval (municipality_id, decision, id);
