import { z } from "zod";

/** Whether PostgreSQL stores the text unchanged: no NUL, no lone surrogate. */
export const isStorable = (value: string): boolean => value.isWellFormed() && !value.includes("\0");

// Spaces, what only steers (controls, marks of direction), what Unicode lets be drawn as nothing
// (the Hangul fillers), and the braille cell without dots.
const UNSEEN = /^[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader sees anything of it. */
const isVisible = (value: string): boolean => !UNSEEN.test(value);

// Line breaks and other controls, and what turns the direction of writing; the joiners that some
// scripts and emoji are written with, and the soft hyphen, may stand in a name.
const NOT_IN_NAMES = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u00ad\u200c\u200d])\p{Cf}/u;

/** Whether the text can stand in a line of its own as a name, and reads as it is stored. */
export const isName = (value: string): boolean => !NOT_IN_NAMES.test(value);

/**
 * Text from a person: trimmed and in Unicode normal form NFC, at most `max` characters; empty when
 * nothing of it can be seen. Rejects NUL and lone surrogates: PostgreSQL rejects the first and
 * silently changes the second, which would break a hash.
 */
export const text = (max: number) =>
  z
    .string()
    .refine(isStorable, { error: "text.unstorable", abort: true })
    .transform((value) => (isVisible(value) ? value.normalize("NFC").trim() : ""))
    .pipe(z.string().max(max))
    .meta({ type: "string", maxLength: max });

/** Text that must say something. */
export const requiredText = (max: number, error = "text.missing") =>
  text(max).refine((value) => value !== "", { error, abort: true });

/** A name of at most `max` characters that must say something, on one line. */
export const nameText = (max: number, error?: string) =>
  requiredText(max, error).refine(isName, { error: "text.notInName" });

/** Optional text: absent, null and blank all become null. */
export const optionalText = (max: number) =>
  text(max)
    .transform((value) => (value === "" ? null : value))
    .nullable()
    .default(null);

/** The same for a name: absent, null and blank all become null. */
export const optionalName = (max: number) =>
  optionalText(max).refine((value) => value === null || isName(value), { error: "text.notInName" });

/**
 * Text of an object that is changed in part: null and blank clear it, absent leaves it as it is.
 */
export const clearableText = (max: number) =>
  text(max)
    .transform((value) => (value === "" ? null : value))
    .nullable();

/** The same for a name. */
export const clearableName = (max: number) =>
  clearableText(max).refine((value) => value === null || isName(value), { error: "text.notInName" });

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

/** What was written of two things that are one: both, where they differ. */
export const joinedNotes = (own: string | null, others: string | null): string | null =>
  own && others && own !== others ? `${own}\n\n${others}` : (own ?? others);
