import "server-only";
import { asciiAddress } from "@/lib/domain/email";
import { isStorable } from "@/lib/domain/text";
import { clientFor } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { clientAddress } from "./client-address";
import { keyedHash } from "./keyed-hash";
import { knownDevice, newDevice } from "./known-device";
import { verifyPassword } from "./password";
import { succeeded, takeTry, type Limit } from "./rate-limit";
import { endSession, startSession } from "./session";
import { webKey } from "./web-key";

/** Somebody who wants in, and what their browser brought along. */
export interface Visitor {
  headers: Headers;
  /** What an earlier sign-in left there (known-device.ts). */
  device: string | undefined;
  /** The token of a session that is still open there. */
  openSession: string | null;
}

export type Attempt =
  | { kind: "refused" }
  | { kind: "tooMany"; retryAfterSeconds: number }
  | { kind: "signedIn"; userId: string; sessionToken: string; locale: string | null; device: string };

const MAX_PASSWORD = 128;

/** The account name as accounts are kept by, the key for counting attempts. */
const accountKey = (email: string): string => asciiAddress(email).slice(0, 254);

/**
 * What an attempt is counted by. A browser that the account knows has a count of its own, which no
 * stranger can use up. Others are slowed down by account and address together; each address, and
 * each account from all addresses, has a wider limit besides.
 */
function countersOf(account: string, from: string, device: string | null): [Limit, string][] {
  if (device !== null) return [["login-device", `${account} ${device}`]];
  return [
    ["login-pair", `${account} ${from}`],
    ["login-address", from],
    ["login-account", account],
  ];
}

/** The first limit that is used up, and the seconds to wait for it; null when each gave a try. */
async function takeTries(
  counters: [Limit, string][],
): Promise<{ limit: Limit; retryAfterSeconds: number } | null> {
  for (const [limit, key] of counters) {
    const retryAfterSeconds = await takeTry(limit, key);
    if (retryAfterSeconds !== null) return { limit, retryAfterSeconds };
  }
  return null;
}

async function findAccount(account: string) {
  const rows = await clientFor(env().DATABASE_APP_URL).$queryRaw<
    { id: string; password_hash: string | null; locale: string | null }[]
  >`SELECT * FROM auth_login(${webKey()}, ${account})`;
  return rows[0];
}

/**
 * Kept for those who read the office's log; the same statement whether there is such an account.
 */
const note = (
  outcome: "succeeded" | "failed" | "lockedOut",
  account: string,
  mark: string,
  address: string,
) =>
  clientFor(env().DATABASE_APP_URL).$executeRaw`
    SELECT auth_note(${webKey()}, ${account}, ${mark}, ${address}, ${outcome})`;

/**
 * Tries a password. The try is taken before the password is looked at, so that simultaneous guesses
 * count too; a wrong password and an unknown account get the same answer in the same time. A new
 * session ends the one that was open in the same browser.
 */
export async function trySignIn(email: string, password: string, visitor: Visitor): Promise<Attempt> {
  if (!isStorable(email) || !password.isWellFormed() || password.length > MAX_PASSWORD)
    return { kind: "refused" };
  const account = accountKey(email);
  // The log and the counters know an account by this alone.
  const mark = keyedHash("account", account).slice(0, 32);
  const address = clientAddress(visitor.headers);
  const device = knownDevice(account, visitor.device);
  const counters = countersOf(mark, address, device);
  const spent = await takeTries(counters);
  if (spent) {
    const { limit, retryAfterSeconds } = spent;
    log().warn({ event: "signIn.lockedOut", account: mark, address, limit, retryAfterSeconds });
    // An address that has tried too much is no account's lock-out: it may name any account.
    if (limit !== "login-address") await note("lockedOut", account, mark, address);
    return { kind: "tooMany", retryAfterSeconds };
  }
  const user = await findAccount(account);
  const isRight = await verifyPassword(user?.password_hash ?? null, password);
  if (!user || !isRight) {
    log().warn({ event: "signIn.failed", account: mark, address, isKnownDevice: device !== null });
    await note("failed", account, mark, address);
    return { kind: "refused" };
  }
  log().info({ event: "signIn.succeeded", account: mark, address, userId: user.id });
  await Promise.all(counters.map(([limit, key]) => succeeded(limit, key)));
  await note("succeeded", account, mark, address);
  if (visitor.openSession) await endSession(visitor.openSession, "signIn");
  return {
    kind: "signedIn",
    userId: user.id,
    sessionToken: await startSession(user.id, visitor.headers.get("user-agent")),
    locale: user.locale,
    device: device === null ? newDevice(account) : (visitor.device ?? ""),
  };
}
