import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale, Words } from "@/lib/domain/text";

/** For whom a record is made, in which words, and when. */
export interface Composing {
  actor: Actor;
  locale: Locale;
  words: Words;
  now: Date;
}

/** A document of the record, with the check sum that the list names. */
export interface Named {
  path: string;
  sha256: string;
  bytes: number;
}
