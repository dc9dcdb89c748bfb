-- Work that outlasts a request: who asked for what, how far it has come, and its file.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "LongTaskState" AS ENUM ('queued', 'running', 'ready', 'failed');

CREATE TABLE "long_task" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "LongTaskState" NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "file_name" TEXT,
    "file_type" TEXT,
    "file_bytes" BIGINT,
    "storage_key" TEXT,
    "permission" TEXT,
    "reach" JSONB,
    "finished_at" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "long_task_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "long_task_office_id_fkey" FOREIGN KEY (office_id) REFERENCES office (id),
    CONSTRAINT "long_task_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user" (id),
    CONSTRAINT "long_task_locale_check" CHECK (locale IN ('sv', 'nb', 'en')),
    CONSTRAINT "long_task_progress_check" CHECK (done >= 0 AND total >= 0),
    CONSTRAINT "long_task_failure_check" CHECK ((state = 'failed') = (failure IS NOT NULL)),
    CONSTRAINT "long_task_file_check" CHECK (num_nulls(file_name, file_type, file_bytes, storage_key, permission, reach) IN (0, 6))
);

CREATE UNIQUE INDEX "long_task_storage_key_key" ON "long_task"("storage_key");
CREATE INDEX "long_task_expires_at_idx" ON "long_task"("expires_at");
CREATE INDEX "long_task_own" ON "long_task"("user_id", "office_id", "id" DESC);

-- The same thing asked for again, while it waits or is done, is the one that is there.
CREATE UNIQUE INDEX "long_task_once" ON "long_task" (office_id, user_id, kind, md5(params::text)) WHERE state IN ('queued', 'running');
