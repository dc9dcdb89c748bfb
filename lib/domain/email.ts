import { z } from "zod";

/**
 * An address as accounts keep it and know it by: in small letters, a domain of other letters in its
 * ASCII form. What is no address is only made small.
 */
export function asciiAddress(typed: string): string {
  const value = typed.trim();
  const at = value.lastIndexOf("@");
  const [local, domain] = [value.slice(0, at), value.slice(at + 1)];
  if (at < 1 || !URL.canParse(`http://${domain}`)) return value.toLowerCase();
  const { hostname } = new URL(`http://${domain}`);
  // A domain and nothing else: an address parses with a port, a path or another user, too.
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? `${local.toLowerCase()}@${hostname}` : value.toLowerCase();
}

/** An address for mail, wherever one is asked for. */
export const emailAddress = z
  .string("email.invalid")
  .trim()
  .max(254)
  .transform(asciiAddress)
  .pipe(z.email("email.invalid").max(254))
  .meta({ type: "string", format: "email", maxLength: 254 });
