import { z } from "zod";
import { largeExport } from "@/lib/domain/large-export";
import { listOf } from "@/lib/domain/list";

/** A list that is too long to be waited for, as it was asked for: what the worker is told. */
export const largeExportTask = {
  kind: "export",
  schema: z.object({
    /** The id of the list's operation, and the query as it stood in the address. */
    operation: z.string(),
    query: z.record(z.string(), z.string()),
    /** The list's own page with that filter. */
    page: z.string(),
  }),
};

export const exportParams = z.object({ id: z.uuid() });

export const largeExportList = listOf(largeExport);

export const removedExport = z.object({ id: z.uuid(), removed: z.literal(true) });
