-- A misspelt word is forgiven in the reasons of open stops as it is in names, and letters count without their marks.
SET LOCAL lock_timeout = '5s';

-- Lower case without marks: "Väntar" is "vantar", "Brønnøy" is "bronnoy".
CREATE FUNCTION search_fold(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT translate(regexp_replace(normalize(lower(content COLLATE "sv-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'), 'øæđ', 'oad')
  $$;

CREATE INDEX blocker_open_trigrams ON blocker USING gin (search_fold(reason) gin_trgm_ops) WHERE closed_on IS NULL;

-- As search_stops: reads the index as the owner, holds the tenant's rule itself and gives nothing but ids.
CREATE FUNCTION search_stops_near(word text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public SET pg_trgm.word_similarity_threshold = 0.5
  AS $$
    SELECT b.delivery_id FROM blocker b
    WHERE b.closed_on IS NULL
      AND search_fold(word) <% search_fold(b.reason)
      AND b.office_id = (SELECT app_office())
      AND (b.municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR b.vendor_id = ANY ((SELECT app_vendors())::uuid[]))
  $$;

REVOKE ALL ON FUNCTION search_fold(text), search_stops_near(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_fold(text), search_stops_near(text) TO app_rw;
