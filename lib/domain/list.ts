import { z } from "zod";
import type { Permission } from "./permissions";

/** The query of every list: `limit` 1 to 200 (50 unless told), `cursor` from the previous page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(2000).optional(),
};

/** The JSON of a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** References carry code or key and name, never a bare id. */
export const codeAndName = z.object({ code: z.string(), name: z.string() });
export const keyAndName = z.object({ key: z.string(), name: z.string() });

/** The lists that have filters of their own, as they are called in addresses and saved views. */
export const listKeys = [
  "deliveries",
  "matrix",
  "approvals",
  "municipalities",
  "systems",
  "audit-events",
] as const;
export type ListKey = (typeof listKeys)[number];

/**
 * What others need to know of a room's list: who may read it, what it can be filtered by, and where
 * it is shown.
 */
export interface List {
  key: ListKey;
  permission: Permission;
  filter: { shape: object };
  page: (office: string, filter: Record<string, string>) => string;
}

export const defineList = (list: List): List => list;

/** All lists by key: what saved views are handed, since they know none of the rooms. */
export type Lists = Record<ListKey, List>;
