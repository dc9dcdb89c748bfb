import type { z } from "zod";

export type SearchParams = Record<string, string | string[] | undefined>;

/** A page's choices from its address. What cannot be understood is left out and told, never an error page. */
export function readSearchParams<T extends z.ZodType>(
  schema: T,
  params: SearchParams,
): { filter: z.output<T>; isBad: boolean } {
  const given = Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === "string" && value !== ""),
  );
  const result = schema.safeParse(given);
  if (result.success) return { filter: result.data, isBad: false };
  return { filter: schema.parse({}), isBad: true };
}
