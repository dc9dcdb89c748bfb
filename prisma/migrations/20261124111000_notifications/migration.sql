-- What a person is told: that they were mentioned, that an approval is asked for, that one is signed.
SET LOCAL lock_timeout = '5s';

CREATE TABLE notification (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  -- Who is told.
  user_id uuid NOT NULL REFERENCES "user" (id),
  type text NOT NULL CHECK (type IN ('comment.mentioned', 'approval.requested', 'approval.signed')),
  delivery_id uuid NOT NULL,
  -- Who did it.
  actor_id uuid NOT NULL REFERENCES "user" (id),
  data jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(data) = 'object' AND length(data::text) <= 1000),
  read_at timestamptz(6),
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id)
);
CREATE INDEX notification_receiver ON notification (user_id, office_id, id DESC);
CREATE INDEX notification_unread ON notification (user_id, office_id) INCLUDE (municipality_id) WHERE read_at IS NULL;

-- One's own, and only where one still has a grant: a revoked one hides them. The web process may mark them as read, nothing else.
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notification TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY tenant ON notification TO app_rw
  USING (office_id = (SELECT app_office()) AND user_id = (SELECT app_user()) AND municipality_id = ANY ((SELECT app_municipalities())::uuid[]))
  WITH CHECK (office_id = (SELECT app_office()) AND user_id = (SELECT app_user()) AND municipality_id = ANY ((SELECT app_municipalities())::uuid[]));
GRANT SELECT, UPDATE (read_at, updated_at, updated_by) ON notification TO app_rw;

-- Tells these people, and those who have one of these roles at the delivery. Who may not see the delivery now, and the one who did
-- it, are passed over in silence. The ids are UUID v7, as lib/domain/ids makes them: how many are told is known only here.
CREATE FUNCTION notify(p_type text, p_delivery uuid, p_users uuid[], p_roles "Role"[], p_data jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM delivery d WHERE d.id = p_delivery AND d.office_id = app_office() AND d.municipality_id = ANY (app_municipalities());
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'delivery % is outside the context', p_delivery USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO notification (id, office_id, municipality_id, user_id, type, delivery_id, actor_id, data, created_by, updated_by)
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid,
    d.office_id, d.municipality_id, r.user_id, p_type, d.id, app_user(), p_data, app_user(), app_user()
  FROM delivery d
  JOIN (SELECT DISTINCT x.user_id FROM delivery_readers(p_delivery) x
    WHERE x.user_id = ANY (p_users) OR x.role = ANY (p_roles)) r ON r.user_id <> app_user()
  WHERE d.id = p_delivery;
END $$;

REVOKE ALL ON FUNCTION notify(text, uuid, uuid[], "Role"[], jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notify(text, uuid, uuid[], "Role"[], jsonb) TO app_rw;
