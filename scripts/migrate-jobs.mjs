// The job queue's own tables, beside the app's migrations. Run as app_owner.
import { runMigrations } from "graphile-worker";

await runMigrations({ connectionString: process.env.DATABASE_URL });
