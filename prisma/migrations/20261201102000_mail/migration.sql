-- Letters on their way to people, sent by the worker.
CREATE TABLE "mail" (
  "id" UUID NOT NULL,
  "office_id" UUID,
  "to_address" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "body" TEXT,
  "sent_at" TIMESTAMPTZ(6),
  "failed_at" TIMESTAMPTZ(6),
  "failure" TEXT,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" UUID,
  CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
