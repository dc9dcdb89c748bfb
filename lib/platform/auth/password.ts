import "server-only";
import { hash, verify } from "@node-rs/argon2";

// The minimum that OWASP recommends for argon2id (the library's default algorithm): 19 MiB, two
// passes, one lane.
const options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** An argon2id hash in PHC format. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), options);

let decoy: Promise<string> | undefined;

/**
 * Compares in the same time when there is no hash, so that the time does not reveal which accounts
 * exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await (decoy ??= hashPassword("no account has this password")));
  const matches = await verify(against, password.normalize("NFC"));
  return matches && stored !== null;
}
