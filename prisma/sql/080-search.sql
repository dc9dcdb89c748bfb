-- Searching. Indexes depend on search_document and search_fold: what they answer must not change.

-- What a text is found by: its words as they are written, and their stems. Everything that is
-- neither letter nor digit parts words, as it does in the query, so that "Vård/Omsorg" is two words
-- and not a file's path.
CREATE OR REPLACE FUNCTION search_document(config regconfig, content text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
    SELECT to_tsvector(config, words) || to_tsvector('simple', words)
    FROM regexp_replace(lower(content COLLATE "sv-x-icu"), '[^[:alnum:]]+', ' ', 'g') AS words
  $$;

-- Lower case without marks: "Väntar" is "vantar", "Brønnøy" is "bronnoy".
CREATE OR REPLACE FUNCTION search_fold(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
    SELECT translate(regexp_replace(normalize(lower(content COLLATE "sv-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'), 'øæđ', 'oad')
  $$;

-- Row-level security lets no text search operator near an index (they are not leakproof), and
-- reading every open stop of a large office takes too long. This function therefore holds the
-- tenant's rule itself and gives nothing but ids.
CREATE OR REPLACE FUNCTION search_stops(query tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
    SELECT x.delivery_id FROM stop b JOIN stop_delivery x ON x.stop_id = b.id
    JOIN delivery d ON d.id = x.delivery_id AND d.stopped_since IS NOT NULL
    WHERE b.closed_on IS NULL
      AND (search_document('swedish', b.reason) || search_document('norwegian', b.reason)) @@ query
      AND b.office_id = (SELECT app_office())
      AND (x.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{delivery:read}') s)::uuid[])
        OR x.vendor_id = ANY ((SELECT s.vendors FROM app_scope('{delivery:read}') s)::uuid[]))
  $$;

-- Loads pg_trgm, whose setting the function below carries: unloaded, only a superuser may name it.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

-- As search_stops: reads the index as the owner, holds the tenant's rule itself and gives nothing
-- but ids.
CREATE OR REPLACE FUNCTION search_stops_near(word text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET pg_trgm.word_similarity_threshold = 0.5
  AS $$
    SELECT x.delivery_id FROM stop b JOIN stop_delivery x ON x.stop_id = b.id
    JOIN delivery d ON d.id = x.delivery_id AND d.stopped_since IS NOT NULL
    WHERE b.closed_on IS NULL
      AND search_fold(word) <% search_fold(b.reason)
      AND b.office_id = (SELECT app_office())
      AND (x.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{delivery:read}') s)::uuid[])
        OR x.vendor_id = ANY ((SELECT s.vendors FROM app_scope('{delivery:read}') s)::uuid[]))
  $$;

-- What a signed document prints, by how it begins: checksums of at least 16 hexadecimal digits, and
-- the names of files and packages. As search_stops: it reads the indexes as the owner, holds the
-- tenant's rule itself, and gives ids with what was found of each. Of each kind the first two
-- hundred are read in the order of their index, and the newest fifty of them given: asked for the
-- newest at once, the planner would read every row by its age.
CREATE OR REPLACE FUNCTION search_printed(written text) RETURNS TABLE (kind text, id uuid, what text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
    WITH asked AS MATERIALIZED (
      SELECT words, words || chr(1114111) AS words_end, words ~ '^[0-9a-f]{16,64}$' AS is_digest, words || 'g' AS digest_end
      FROM (SELECT lower(written COLLATE "sv-x-icu") COLLATE "C" AS words) AS lowered
      WHERE length(words) >= 3)
    (SELECT 'approval', x.id, x.digest FROM asked CROSS JOIN LATERAL (
      SELECT a.id, a.digest FROM approval a
      WHERE asked.is_digest AND a.digest COLLATE "C" >= asked.words AND a.digest COLLATE "C" < asked.digest_end
        AND a.office_id = (SELECT app_office())
        AND a.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{approval:read}') s)::uuid[])
      ORDER BY a.digest COLLATE "C" LIMIT 200) x
    ORDER BY x.id DESC LIMIT 50)
    UNION ALL
    (SELECT 'delivery', x.delivery_id, x.name FROM asked CROSS JOIN LATERAL (
      SELECT f.id, f.delivery_id, f.name FROM file f
      WHERE f.delivery_id IS NOT NULL AND f.office_id = (SELECT app_office())
        AND f.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{file:read}') s)::uuid[])
        AND asked.is_digest AND f.sha256 COLLATE "C" >= asked.words AND f.sha256 COLLATE "C" < asked.digest_end
      ORDER BY f.sha256 COLLATE "C" LIMIT 200) x
    ORDER BY x.id DESC LIMIT 50)
    UNION ALL
    (SELECT 'delivery', x.delivery_id, x.name FROM asked CROSS JOIN LATERAL (
      SELECT f.id, f.delivery_id, f.name FROM file f
      WHERE f.delivery_id IS NOT NULL AND f.office_id = (SELECT app_office())
        AND f.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{file:read}') s)::uuid[])
        AND lower(f.name COLLATE "sv-x-icu") COLLATE "C" >= asked.words
        AND lower(f.name COLLATE "sv-x-icu") COLLATE "C" < asked.words_end
      ORDER BY lower(f.name COLLATE "sv-x-icu") COLLATE "C" LIMIT 200) x
    ORDER BY x.id DESC LIMIT 50)
    UNION ALL
    (SELECT 'delivery', x.delivery_id, x.name FROM asked CROSS JOIN LATERAL (
      SELECT r.id, r.delivery_id, coalesce(r.package_name, r.package_sha256) AS name FROM round r
      WHERE r.office_id = (SELECT app_office())
        AND (r.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{delivery:read}') s)::uuid[])
          OR r.vendor_id = ANY ((SELECT s.vendors FROM app_scope('{delivery:read}') s)::uuid[]))
        AND r.package_sha256 IS NOT NULL AND asked.is_digest
        AND r.package_sha256 COLLATE "C" >= asked.words AND r.package_sha256 COLLATE "C" < asked.digest_end
      ORDER BY r.package_sha256 COLLATE "C" LIMIT 200) x
    ORDER BY x.id DESC LIMIT 50)
    UNION ALL
    (SELECT 'delivery', x.delivery_id, x.name FROM asked CROSS JOIN LATERAL (
      SELECT r.id, r.delivery_id, r.package_name AS name FROM round r
      WHERE r.office_id = (SELECT app_office())
        AND (r.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{delivery:read}') s)::uuid[])
          OR r.vendor_id = ANY ((SELECT s.vendors FROM app_scope('{delivery:read}') s)::uuid[]))
        AND r.package_name IS NOT NULL
        AND lower(r.package_name COLLATE "sv-x-icu") COLLATE "C" >= asked.words
        AND lower(r.package_name COLLATE "sv-x-icu") COLLATE "C" < asked.words_end
      ORDER BY lower(r.package_name COLLATE "sv-x-icu") COLLATE "C" LIMIT 200) x
    ORDER BY x.id DESC LIMIT 50)
  $$;
