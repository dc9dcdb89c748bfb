/** Why a file can't be read as a table; of a table of population, as its own errors say it. */
export type Unreadable =
  | `population.${string}`
  | "encrypted"
  | "legacy"
  | "notWorkbook"
  | "tooLarge"
  | "broken"
  | "noRows"
  | "unknownSheet"
  | "tooManyRows"
  | "tooHeavy"
  | "notSie"
  | "webPage"
  | "sie5"
  | "saft";

/** Thrown while a file is read; the reason is for its person. */
export class UnreadableError extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
