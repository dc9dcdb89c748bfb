// What the web process proves itself by when it asks the database for a session or a password's
// hash (lib/platform/auth/web-key.ts makes the same from the same secret).
import { createHash, createHmac } from "node:crypto";
import { withClient } from "./database.mjs";

export const webKeyOf = (authSecret) => createHmac("sha256", authSecret).update("web key").digest();

/** Lets the database know the web process by this secret, and by no earlier one. */
export const keepWebKey = (ownerUrl, authSecret) =>
  withClient(ownerUrl, async (client) => {
    const hash = createHash("sha256").update(webKeyOf(authSecret)).digest();
    await client.query(
      `WITH kept AS (INSERT INTO web_key (hash) VALUES ($1) ON CONFLICT (hash) DO UPDATE SET written_at = now() RETURNING hash)
       DELETE FROM web_key WHERE hash <> (SELECT hash FROM kept)`,
      [hash],
    );
  });
