import { z } from "zod";
import { listOf } from "@/lib/domain/list";
import { listKeys } from "@/lib/domain/list-description";
import { nameText, text } from "@/lib/domain/text";

const list = z.enum(listKeys);
const name = nameText(80, "savedView.nameMissing");

export const savedViewFilter = z.strictObject({ list });

/** `query` is the filter as it stands in an address: "status=active&system=w3d3". */
export const saveViewBody = z.strictObject({ list, name, query: text(1000) });
export type SaveViewBody = z.output<typeof saveViewBody>;

export const renameViewBody = z.strictObject({ name });
export type RenameViewBody = z.output<typeof renameViewBody>;

export const savedViewParams = z.object({ id: z.uuid() });

export const savedView = z.object({
  id: z.uuid(),
  list,
  name: z.string(),
  query: z.string(),
  version: z.int(),
  updatedAt: z.iso.datetime(),
});
export type SavedView = z.infer<typeof savedView>;
export const savedViewList = listOf(savedView);

export const removedView = z.object({ id: z.uuid(), removed: z.literal(true) });
