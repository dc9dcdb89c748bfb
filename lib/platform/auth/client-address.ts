import "server-only";
import { isIP } from "node:net";

/** The eight groups of an IPv6 address in its shortest form. */
function groupsOf(address: string): number[] {
  const [head = "", tail] = address.split("::");
  const numbers = (part: string) => (part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [before, after] = [numbers(head), numbers(tail ?? "")];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<number>(zeros).fill(0), ...after];
}

/**
 * What counts as one address: an IPv4 address, or the first 64 bits of an IPv6 address, since one
 * subscriber has all that share them. "unknown" for what is no address.
 */
export function addressGroup(address: string): string {
  if (isIP(address) === 4) return address;
  const bare = address.split("%")[0] ?? "";
  if (isIP(bare) !== 6) return "unknown";
  const groups = groupsOf(new URL(`http://[${bare}]`).hostname.slice(1, -1));
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** Where a request comes from, by the proxy's word for it: the last part of X-Forwarded-For. */
export const clientAddress = (headers: Headers): string =>
  addressGroup(headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "");
