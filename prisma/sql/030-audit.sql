-- The audit trail. The web process appends through audit_append and touches the tables in no other
-- way. audit_hash is what every kept hash was made with: it never changes.

CREATE OR REPLACE FUNCTION audit_hash(p_previous bytea, p_stream text, p_seq integer, p_time text, p_payload text) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(p_previous
    || convert_to('{"seq":' || p_seq || ',"stream":' || to_json(p_stream)::text || ',"time":"' || p_time || '"}', 'UTF8')
    || sha256(convert_to(p_payload, 'UTF8')))
$$;

CREATE OR REPLACE FUNCTION audit_write(p_stream text, p_time text, p_payload text) RETURNS TABLE (seq integer, "time" text, hash text)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  s audit_stream%ROWTYPE;
  h bytea;
BEGIN
  SELECT * INTO s FROM audit_stream WHERE key = p_stream FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no audit stream %', p_stream; END IF;
  h := audit_hash(s.head, s.key, s.seq + 1, p_time, p_payload);
  INSERT INTO audit_event (stream, seq, office_id, municipality_id, time, payload, hash)
    VALUES (s.key, s.seq + 1, s.office_id, s.municipality_id, p_time, p_payload, h);
  UPDATE audit_stream SET seq = s.seq + 1, head = h, updated_at = now() WHERE key = s.key;
  RETURN QUERY SELECT s.seq + 1, p_time, encode(h, 'hex');
END $$;

CREATE OR REPLACE FUNCTION audit_append(p_stream text, p_payload text) RETURNS TABLE (seq integer, "time" text, hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM audit_stream s, app_scope('{office:enter}') reach WHERE s.key = p_stream AND s.office_id = app_office()
    AND (s.municipality_id = ANY (reach.municipalities) OR (s.municipality_id IS NULL AND reach.office_wide)
      -- A vendor's people append where the delivery that the event is about is one of theirs.
      OR EXISTS (SELECT FROM delivery d WHERE d.municipality_id = s.municipality_id AND d.vendor_id = ANY (reach.vendors)
        AND p_payload::jsonb #>> '{subject,type}' = 'delivery'
        AND d.id::text = p_payload::jsonb #>> '{subject,id}')
      -- What several municipalities have in common is told in each one's chain, whoever does it.
      OR s.municipality_id = ANY (several_municipalities(p_payload::jsonb #>> '{subject,type}', p_payload::jsonb #>> '{subject,id}')));
  IF NOT FOUND THEN RAISE EXCEPTION 'audit stream % is outside the context', p_stream USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT * FROM audit_write(p_stream, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p_payload);
END $$;

-- Loading history: the chain is computed in memory and stored at once, so that thousands of events
-- take a moment.
CREATE OR REPLACE FUNCTION audit_append_many(p_stream text, p_times text[], p_payloads text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  s audit_stream%ROWTYPE;
  h bytea;
  n integer := coalesce(array_length(p_payloads, 1), 0);
  hashes bytea[] := array_fill(NULL::bytea, ARRAY[coalesce(array_length(p_payloads, 1), 0)]);
BEGIN
  SELECT * INTO s FROM audit_stream WHERE key = p_stream FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no audit stream %', p_stream; END IF;
  IF n = 0 THEN RETURN; END IF;
  h := s.head;
  FOR i IN 1 .. n LOOP
    h := audit_hash(h, s.key, s.seq + i, p_times[i], p_payloads[i]);
    hashes[i] := h;
  END LOOP;
  INSERT INTO audit_event (stream, seq, office_id, municipality_id, time, payload, hash)
    SELECT s.key, s.seq + e.i, s.office_id, s.municipality_id, e.time, e.payload, e.hash
    FROM unnest(p_times, p_payloads, hashes) WITH ORDINALITY AS e (time, payload, hash, i);
  UPDATE audit_stream SET seq = s.seq + n, head = h, updated_at = now() WHERE key = s.key;
END $$;

-- Many events of one change at once, in one chain of the office's or of a municipality's: a chain's
-- head that is moved once for each of them takes longer with every one.
CREATE OR REPLACE FUNCTION audit_append_all(p_stream text, p_payloads text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moment text := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
BEGIN
  PERFORM FROM audit_stream s, app_scope('{office:enter}') reach WHERE s.key = p_stream AND s.office_id = app_office()
    AND (s.municipality_id = ANY (reach.municipalities) OR (s.municipality_id IS NULL AND reach.office_wide));
  IF NOT FOUND THEN RAISE EXCEPTION 'audit stream % is outside the context', p_stream USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM audit_append_many(p_stream, array_fill(moment, ARRAY[cardinality(p_payloads)]), p_payloads);
END $$;
