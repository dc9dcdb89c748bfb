-- Files that are read into an office: who, what was chosen, what becomes of each row,
-- what came of it.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "ImportState" AS ENUM ('parsing', 'ready', 'applying', 'applied', 'failed');
CREATE TYPE "ImportRowKind" AS ENUM ('create', 'update', 'same', 'refused');

CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "of" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'parsing',
    "failure" TEXT,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "chosen" JSONB NOT NULL DEFAULT '{}',
    "understanding" JSONB,
    "headings" TEXT,
    "reading" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "applies" TEXT,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" JSONB,
    "rows_sha256" TEXT,
    "applied_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "import_office_id_fkey" FOREIGN KEY (office_id) REFERENCES office (id),
    CONSTRAINT "import_asked_by_fkey" FOREIGN KEY (asked_by) REFERENCES "user" (id),
    CONSTRAINT "import_locale_check" CHECK (locale IN ('sv', 'nb', 'en')),
    CONSTRAINT "import_only_check" CHECK (applies IN ('all', 'valid')),
    CONSTRAINT "import_sha256_check" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "import_progress_check" CHECK (done >= 0 AND total >= 0),
    CONSTRAINT "import_failure_check" CHECK ((state = 'failed') = (failure IS NOT NULL)),
    CONSTRAINT "import_understood_check" CHECK (state NOT IN ('ready', 'applying', 'applied') OR understanding IS NOT NULL),
    CONSTRAINT "import_applied_check" CHECK ((state = 'applied') = (outcome IS NOT NULL AND rows_sha256 IS NOT NULL AND applied_at IS NOT NULL))
);

CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "office_id" UUID NOT NULL,
    "what" "ImportRowKind" NOT NULL,
    "planned" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id", "place"),
    CONSTRAINT "import_row_planned_check" CHECK (jsonb_typeof(planned) = 'object')
);

CREATE UNIQUE INDEX "import_storage_key_key" ON "import"("storage_key");
CREATE UNIQUE INDEX "import_office_id_id_key" ON "import"("office_id", "id");
CREATE INDEX "import_latest" ON "import"("office_id", "of", "id" DESC);
CREATE INDEX "import_row_kind" ON "import_row"("import_id", "what", "place");

ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import" FOREIGN KEY (office_id, import_id)
  REFERENCES "import" (office_id, id) ON DELETE CASCADE;
