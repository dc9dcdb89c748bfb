-- Why a group's forecast differs from its budget, in a sentence of whoever made the forecast.
SET LOCAL lock_timeout = '5s';

ALTER TABLE "budget_line" ADD COLUMN "note" TEXT;
