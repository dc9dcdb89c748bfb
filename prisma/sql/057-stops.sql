-- Stops: what is told of deliveries that the reader may not open.

-- The municipalities of a subject that has several, for who may read it; nothing for anybody else.
-- Called by functions of the owner only: what a person sees is said here.
CREATE OR REPLACE FUNCTION several_municipalities(p_type text, p_id text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT array_agg(DISTINCT x.municipality_id) FROM stop_delivery x CROSS JOIN app_scope('{stop:read}') s
  WHERE p_type = 'stop' AND x.stop_id::text = p_id AND x.office_id = app_office()
  HAVING bool_or(s.office_wide OR x.municipality_id = ANY (s.municipalities) OR x.vendor_id = ANY (s.vendors))
$$;

-- Whose a stop is: the municipalities of all that it holds, for who may read it. Their numbers name
-- the chains that are told of it.
CREATE OR REPLACE FUNCTION stop_places(p_stop uuid) RETURNS TABLE (municipality_id uuid, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.code FROM municipality m
  WHERE m.office_id = app_office() AND m.id = ANY (several_municipalities('stop', p_stop::text)) ORDER BY m.code
$$;

-- The deliveries that these stops hold, of those that are the reader's: a vendor is told of what
-- waits for it also where another made the system.
CREATE OR REPLACE FUNCTION stop_held(p_stops uuid[])
RETURNS TABLE (stop_id uuid, delivery_id uuid, municipality_id uuid, code text, municipality text, system_key text, system text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT x.stop_id, x.delivery_id, x.municipality_id, r.code, r.name, p.key, p.name
  FROM stop_delivery x
  CROSS JOIN app_scope('{stop:read}') s
  JOIN delivery d ON d.id = x.delivery_id
  JOIN system_product p ON p.id = d.product_id
  JOIN municipality m ON m.id = x.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  WHERE x.stop_id = ANY (p_stops) AND x.office_id = app_office()
    AND (x.municipality_id = ANY (s.municipalities) OR x.vendor_id = ANY (s.vendors))
$$;

-- The open stops that somebody waits for, with the deliveries of the reader's that stand still by
-- each: what is closed or called off waits for nobody, and of a stop that holds nothing else only
-- its end is left to note. Since when each stop is open.
CREATE OR REPLACE FUNCTION stops_waited_for()
RETURNS TABLE (stop_id uuid, vendor_id uuid, delivery_id uuid, since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.id, x.vendor_id, x.delivery_id, b.since
  FROM stop b
  JOIN stop_delivery x ON x.stop_id = b.id
  CROSS JOIN app_scope('{stop:read}') s
  JOIN delivery d ON d.id = x.delivery_id AND d.stopped_since IS NOT NULL
  WHERE b.office_id = app_office() AND b.closed_on IS NULL
    AND (x.municipality_id = ANY (s.municipalities) OR x.vendor_id = ANY (s.vendors))
$$;
