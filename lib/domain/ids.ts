import { z } from "zod";

const uuid = z.uuid();

/** Whether the text is a UUID. Anything else is answered with "does not exist". */
export const isId = (value: string): boolean => uuid.safeParse(value).success;

/**
 * A new identifier: UUID v7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970, then version,
 * variant and 74 random bits. Made here because PostgreSQL 15 has no uuidv7().
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 256 ** (5 - i)) % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
