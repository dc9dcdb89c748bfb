// Random passwords and the session secret, made at first start and kept beside the data they belong to.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fail, reason } from "./failure.mjs";

const names = ["superuser", "appOwner", "appRw", "authSecret"];

/** { superuser, appOwner, appRw, authSecret }, each 32 random bytes in base64url. */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  let secrets = {};
  try {
    if (fs.existsSync(file)) secrets = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    fail(`${file} cannot be read (${reason(error)}); restore it from the backup of the data folder.`, error);
  }
  if (names.every((name) => secrets[name])) return secrets;
  for (const name of names) secrets[name] ??= randomBytes(32).toString("base64url");
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // Written whole or not at all: a half-written file would lock us out of the database.
  fs.writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2) + "\n", { mode: 0o600, flush: true });
  fs.renameSync(`${file}.new`, file);
  return secrets;
}
