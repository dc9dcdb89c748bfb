import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportKind } from "@/lib/domain/import-kind";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "@/lib/platform/db";
import type { Words } from "@/lib/domain/text";
import type { ImportField, Value } from "../domain";
import type { ImportOutcome } from "../schema";

/** What an import is applied with: one transaction, in the grants of the person who confirms it. */
export interface ApplyCall {
  db: Db;
  actor: Actor;
  role: Role;
  import: { id: string; name: string; sha256: string; form: string | null };
  /** How large a share is done, from 0 to 1. */
  progress: (share: number) => void;
}

/**
 * A kind of import as the web process and the worker know it. What it compares with is told row by
 * row; it is applied by a few statements over the import's rows, which are in no hurry to be read.
 */
export interface ImportDefinition {
  of: ImportKind;
  fields: readonly Pick<ImportField, "key">[];
  /** The key of a field's name. */
  fieldLabel: (field: string) => string;
  /** A value as it is read on a page; null where there is none. */
  valueText: (field: string, value: Value, t: Words, locale: string) => string | null;
  /** What there is, in the actor's reach: for the process that reads. */
  known: (db: Db, actor: Actor) => AsyncIterable<unknown>;
  /** Tells the actor, who need not have waited, that a long list is applied, or why it is not. */
  tell: (db: Db, actor: Actor, one: { id: string; name: string }, how: "applied" | "failed") => Promise<void>;
  /** Applies all rows but the refused ones, with its events. */
  apply: (call: ApplyCall) => Promise<{ outcome: Omit<ImportOutcome, "refused">; rowsSha256: string }>;
}

/** A kind of import; the registry hands all of them to this room. */
export const defineImport = (definition: ImportDefinition): ImportDefinition => definition;

export function definitionOf(definitions: readonly ImportDefinition[], of: string): ImportDefinition {
  const found = definitions.find((one) => one.of === of);
  if (!found) throw new Error(`nothing imports ${of}`);
  return found;
}
