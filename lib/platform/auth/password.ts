import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP's floor for argon2id (the default algorithm of the library): 19 MiB, two passes, one lane.
const options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), options);

let decoy: Promise<string> | undefined;

/** Compares, taking the same time when there is no hash to compare with, so that nothing tells which accounts exist. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await (decoy ??= hashPassword("no account has this password")));
  const matches = await verify(against, password.normalize("NFC"));
  return matches && stored !== null;
}
