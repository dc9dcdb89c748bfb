import type { Problem } from "./use-call";

/** Which field of a form each path of the operation's input stands in. */
export type Places = Record<string, string>;

const fieldOf = (path: string, places: Places): string =>
  Object.entries(places).find(([place]) => path === place || path.startsWith(`${place}.`))?.[1] ?? path;

/** The problem with the form's own field names, so that each error leads to its field. */
export const atFields = (problem: Problem | null, places: Places): Problem | null =>
  problem && {
    ...problem,
    ...(problem.errors && {
      errors: problem.errors.map((error) => ({ ...error, path: fieldOf(error.path, places) })),
    }),
  };

/** What the problem says of a field. */
export const errorAt = (problem: Problem | null, field: string): string | undefined =>
  problem?.errors?.find(({ path }) => path === field)?.message;
