import "server-only";
import { env } from "../env";

/** Whether people come by https; plain http is served on loopback only. */
export const isSecure = (): boolean => env().APP_ORIGIN.startsWith("https:");

/** The name of one of our cookies: bound to the host over https. */
export const cookieName = (name: string): string => `${isSecure() ? "__Host-" : ""}arkivlots.${name}`;

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** The cookies of a request. Of two with one name the first counts. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const found = new Map<string, string>();
  for (const pair of (headers.get("cookie") ?? "").split(/; */)) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, decoded(pair.slice(at + 1).trim()));
  }
  return Object.fromEntries(found);
}
