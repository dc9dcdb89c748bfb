import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { keyedHash } from "./keyed-hash";

/**
 * A browser where somebody has signed in to an account keeps a cookie that says so. Its guesses are
 * counted by themselves, so that a stranger's wrong passwords never keep the owner out. It opens
 * nothing.
 */
const sealOf = (account: string, device: string): string =>
  keyedHash("known device", `${account}\n${device}`);

/** The value of the cookie for a device that is new to the account. */
export function newDevice(account: string): string {
  const device = randomBytes(16).toString("hex");
  return `${device}.${sealOf(account, device)}`;
}

/** The device that the cookie names, when the account was signed in to there; else null. */
export function knownDevice(account: string, cookie: string | undefined): string | null {
  const [, device, seal] = /^([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(cookie ?? "") ?? [];
  if (!device || !seal) return null;
  const expected = Buffer.from(sealOf(account, device));
  return timingSafeEqual(expected, Buffer.from(seal)) ? device : null;
}
