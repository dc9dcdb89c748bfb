-- Every office has an accent of the palette (lib/domain/accent.ts); those that had a colour by their key keep it.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "Accent" AS ENUM ('garnet', 'brick', 'bronze', 'olive', 'teal', 'slate', 'violet', 'plum');

ALTER TABLE "office" ADD COLUMN "accent" "Accent" NOT NULL DEFAULT 'garnet';

UPDATE office SET accent = 'brick' WHERE key = 'e-arkiv-mitt';
UPDATE office SET accent = 'teal' WHERE key = 'helgeland';
UPDATE office SET accent = 'olive' WHERE key = 'exempel';
