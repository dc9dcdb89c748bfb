import "server-only";
import { createHmac } from "node:crypto";
import { env } from "../env";

/**
 * A hash that only this program can make, in hexadecimal: whoever reads it can try no guesses. Each
 * purpose has hashes of its own.
 */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`${purpose}\n${text}`).digest("hex");
