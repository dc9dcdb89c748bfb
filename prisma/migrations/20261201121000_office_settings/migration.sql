-- What an office says of itself: who supplies its e-archive, which bodies it has, who decides what.
SET LOCAL lock_timeout = '5s';

ALTER TABLE "office"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "e_archive_vendor_id" UUID,
  ADD COLUMN "bodies" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "decided_by" JSONB NOT NULL DEFAULT '{}',
  -- When the list of what a new office needs was put away.
  ADD COLUMN "steps_hidden_at" TIMESTAMPTZ(6),
  ADD CONSTRAINT office_e_archive_vendor_fkey FOREIGN KEY ("id", "e_archive_vendor_id")
    REFERENCES "vendor" ("office_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION NOT VALID;
