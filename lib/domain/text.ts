import { z } from "zod";

/** Whether PostgreSQL stores the text unchanged: no NUL, no lone surrogate. */
export const isStorable = (value: string): boolean => value.isWellFormed() && !value.includes("\0");

/**
 * Text from a person: trimmed and in Unicode normal form NFC, at most `max` characters. Rejects NUL
 * and lone surrogates: PostgreSQL rejects the first and silently changes the second, which would
 * break a hash.
 */
export const text = (max: number) =>
  z
    .string()
    .refine(isStorable, { error: "text.unstorable", abort: true })
    .transform((value) => value.normalize("NFC").trim())
    .pipe(z.string().max(max))
    .meta({ type: "string", maxLength: max });

/** Optional text: absent, null and blank all become null. */
export const optionalText = (max: number) =>
  text(max)
    .transform((value) => (value === "" ? null : value))
    .nullable()
    .default(null);

/** The language of a text or a person. */
export const locales = ["sv", "nb", "en"] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The texts of all rooms, by their full keys ("systems.list.vendor"), in one language. */
export interface Words {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
  /** The texts below a key, as they stand in the messages. */
  raw(key: string): unknown;
}
