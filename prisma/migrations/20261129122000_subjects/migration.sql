-- Comments, files and notifications hang on a subject, of which a delivery is one kind; and an event of the audit trail
-- names its subject. A delivery's id is kept beside, made from the subject, so that its foreign key and index stay.
-- The program has been stopped when its database is migrated, so that locks and rewritten tables keep nobody waiting.
-- squawk-ignore-file ban-drop-column, ban-drop-not-null, adding-not-nullable-field, adding-field-with-default
-- squawk-ignore-file constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
SET LOCAL lock_timeout = '5s';

-- 1. Policies and indexes that read the columns that are made anew below; prisma/sql makes the policies again.
DROP POLICY IF EXISTS reads_of_deliveries ON audit_event;

-- 2. What each row hangs on. An office's own subject has no municipality.
ALTER TABLE comment ADD COLUMN subject_type text, ADD COLUMN subject_id uuid;
ALTER TABLE file ADD COLUMN subject_type text, ADD COLUMN subject_id uuid;
ALTER TABLE notification ADD COLUMN subject_type text, ADD COLUMN subject_id uuid;
UPDATE comment SET subject_type = 'delivery', subject_id = delivery_id;
UPDATE file SET subject_type = 'delivery', subject_id = delivery_id;
UPDATE notification SET subject_type = 'delivery', subject_id = delivery_id;

ALTER TABLE comment ALTER COLUMN subject_type SET NOT NULL, ALTER COLUMN subject_id SET NOT NULL,
  ALTER COLUMN municipality_id DROP NOT NULL, DROP COLUMN delivery_id;
ALTER TABLE file ALTER COLUMN subject_type SET NOT NULL, ALTER COLUMN subject_id SET NOT NULL,
  ALTER COLUMN municipality_id DROP NOT NULL, DROP COLUMN delivery_id;
ALTER TABLE notification ALTER COLUMN subject_type SET NOT NULL, ALTER COLUMN subject_id SET NOT NULL,
  ALTER COLUMN municipality_id DROP NOT NULL, DROP COLUMN delivery_id;
ALTER TABLE comment_mention ALTER COLUMN municipality_id DROP NOT NULL;

ALTER TABLE comment ADD COLUMN delivery_id uuid
  GENERATED ALWAYS AS (CASE WHEN subject_type = 'delivery' THEN subject_id END) STORED;
ALTER TABLE file ADD COLUMN delivery_id uuid
  GENERATED ALWAYS AS (CASE WHEN subject_type = 'delivery' THEN subject_id END) STORED;
ALTER TABLE notification ADD COLUMN delivery_id uuid
  GENERATED ALWAYS AS (CASE WHEN subject_type = 'delivery' THEN subject_id END) STORED;

-- 3. A delivery lies in a municipality, so that the composite key below is never passed over for a null.
ALTER TABLE comment ADD CONSTRAINT comment_subject_check
  CHECK (subject_type ~ '^[a-z][a-zA-Z]{1,39}$' AND (subject_type <> 'delivery' OR municipality_id IS NOT NULL));
ALTER TABLE file ADD CONSTRAINT file_subject_check
  CHECK (subject_type ~ '^[a-z][a-zA-Z]{1,39}$' AND (subject_type <> 'delivery' OR municipality_id IS NOT NULL));
ALTER TABLE notification ADD CONSTRAINT notification_subject_check
  CHECK (subject_type ~ '^[a-z][a-zA-Z]{1,39}$' AND (subject_type <> 'delivery' OR municipality_id IS NOT NULL));
ALTER TABLE comment ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE file ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
ALTER TABLE notification ADD FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id);
-- The office, and the municipality where there is one, are real whatever the kind.
ALTER TABLE comment ADD FOREIGN KEY (office_id) REFERENCES office (id), ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE file ADD FOREIGN KEY (office_id) REFERENCES office (id), ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
ALTER TABLE notification ADD FOREIGN KEY (office_id) REFERENCES office (id), ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id);
-- A mention stays with its comment where neither has a municipality.
ALTER TABLE comment ADD CONSTRAINT comment_office_id_id_key UNIQUE (office_id, id);
ALTER TABLE comment_mention ADD FOREIGN KEY (office_id, comment_id) REFERENCES comment (office_id, id);
CREATE INDEX comment_delivery ON comment (delivery_id, id);
CREATE INDEX comment_subject ON comment (subject_id, id);
CREATE INDEX file_delivery_id_idx ON file (delivery_id);
CREATE INDEX file_subject ON file (subject_id, id);

-- 4. The audit trail: format 2 of a payload names a subject, and format 1 a delivery or none. Payloads are not touched.
ALTER TABLE audit_event DROP COLUMN delivery_id;
ALTER TABLE audit_event
  ADD COLUMN subject_type text GENERATED ALWAYS AS (coalesce(payload::jsonb -> 'subject' ->> 'type',
    CASE WHEN payload::jsonb ->> 'deliveryId' IS NOT NULL THEN 'delivery' END)) STORED,
  ADD COLUMN subject_id uuid GENERATED ALWAYS AS (
    coalesce(payload::jsonb -> 'subject' ->> 'id', payload::jsonb ->> 'deliveryId')::uuid) STORED,
  ADD COLUMN delivery_id uuid GENERATED ALWAYS AS ((CASE WHEN payload::jsonb -> 'subject' IS NULL
    THEN payload::jsonb ->> 'deliveryId'
    WHEN payload::jsonb -> 'subject' ->> 'type' = 'delivery' THEN payload::jsonb -> 'subject' ->> 'id' END)::uuid) STORED;
CREATE INDEX audit_event_delivery ON audit_event (delivery_id, time);
