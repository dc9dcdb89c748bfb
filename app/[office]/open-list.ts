import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Choices } from "@/lib/domain/list-columns";
import type { List } from "@/lib/domain/list-description";
import {
  leaveOutMissing,
  readSearchParams,
  type Ignored,
  type SearchParams,
} from "@/lib/domain/search-params";
import type { Words } from "@/lib/domain/text";
import { rowsBefore, viewOf, type ListSource, type OpenedPage } from "@/lib/features/records/lists/server";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { readPage } from "@/lib/platform/http/page";

/** The valid values of the filters whose choices come from the database. */
function known(list: { filters: List<z.ZodType, z.ZodType, unknown>["filters"] }, choices: Choices) {
  return Object.fromEntries(
    Object.entries(list.filters).flatMap(([name, { values, also = [] }]) =>
      values === "choices"
        ? [[name, [...also, ...(choices[name] ?? []).map(({ value }) => value)] as readonly string[]]]
        : [],
    ),
  );
}

/**
 * Reads the page of a list that its address describes, with the parameters that were ignored. Four
 * statements, three of them from the source.
 */
export async function openList<R extends z.ZodType, I extends z.ZodType, V>(
  source: ListSource<R, I, V>,
  office: string,
  address: SearchParams,
): Promise<OpenedPage<R, I, V>> {
  const { list } = source;
  const asked = readSearchParams(list.filter, address);
  const t = (await getTranslations()) as unknown as Words;
  const { data } = await readPage(office, list.permission, async (call) => {
    const choices = (await source.choices?.(call)) ?? {};
    const left = leaveOutMissing<V & object>(asked.filter as V & object, known(list, choices) as never);
    const savedViews = (await listSavedViews(call.db, call.actor, list)).items;
    const read = async (chosen: V, more: Ignored[]) => ({
      view: viewOf(call, t, chosen as object, choices),
      page: await source.rows(call, chosen),
      count: await source.count(call, chosen),
      before: rowsBefore(chosen as object),
      ignored: [...asked.ignored, ...left.ignored, ...more],
      savedViews,
    });
    // A foreign cursor is rejected when it is decoded, before any statement runs.
    return read(left.filter, []).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "request.badQuery")) throw error;
      return read({ ...left.filter, cursor: undefined }, [{ name: "cursor", value: "…" }]);
    });
  });
  return { list, ...data };
}
