import { z } from "zod";
import { listOf } from "@/lib/domain/list";
import { text } from "@/lib/domain/text";

export const searchKinds = [
  "municipality",
  "system",
  "plan",
  "project",
  "delivery",
  "stop",
  "approval",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** As much as is searched for at once; more is told, never cut. */
export const MAX_QUERY = 200;

/** One kind alone, all of it. */
export const searchKind = z.enum(searchKinds).optional().catch(undefined);

export const searchQuery = z.strictObject({ q: text(MAX_QUERY).default("") });

const searchItem = z.object({
  id: z.uuid(),
  kind: z.enum(searchKinds),
  title: z.string(),
  /** What tells it from others of the same name: a code, a vendor, a phase, a decision. */
  context: z.string(),
  /** Its page, as a path of this site. */
  href: z.string(),
});
export type SearchItem = z.infer<typeof searchItem>;
export const searchList = listOf(searchItem);

/** A page by its name and by other words that people say for what is on it. */
const namedPage = z.object({
  title: z.string(),
  words: z.string(),
  /** A path of this site. */
  href: z.string(),
  /** Named for what is done there. */
  isAction: z.boolean(),
});
export type NamedPage = z.infer<typeof namedPage>;
export const namedPages = listOf(namedPage);
