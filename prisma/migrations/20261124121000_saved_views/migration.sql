-- A person's own views of the lists.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saved_view_office_id_fkey" FOREIGN KEY (office_id) REFERENCES office (id),
    CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user" (id),
    CONSTRAINT "saved_view_list_check" CHECK (list ~ '^[a-z-]{1,40}$'),
    CONSTRAINT "saved_view_name_check" CHECK (length(name) BETWEEN 1 AND 80),
    CONSTRAINT "saved_view_query_check" CHECK (length(query) <= 1000)
);

-- A name once for each person and list, capitals or not.
CREATE UNIQUE INDEX "saved_view_name_once" ON "saved_view" (office_id, user_id, list, lower(name COLLATE "sv-x-icu"));

ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON saved_view TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY tenant ON saved_view TO app_rw
  USING (office_id = (SELECT app_office()) AND user_id = (SELECT app_user()))
  WITH CHECK (office_id = (SELECT app_office()) AND user_id = (SELECT app_user()));

GRANT SELECT, INSERT, DELETE ON saved_view TO app_rw;
GRANT UPDATE (name, version, updated_at, updated_by) ON saved_view TO app_rw;
