import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { Locale } from "@/lib/domain/text";
import type { Later } from "@/lib/platform/http/later";
import type { AskedTable } from "@/lib/platform/http/table";
import { askForTask } from "@/lib/platform/jobs/long-task";
import { getExportOperation } from "../api";
import { getExport } from "../queries";
import { largeExportTask } from "../schema";

/** Asks the worker for a list; the same one asked for twice is one file. */
export async function askForExport(
  { actor, locale }: { actor: Actor; locale: Locale },
  list: { title: string; total: number },
  { db, ...params }: AskedTable,
): Promise<Later> {
  const id = await askForTask(db, actor, largeExportTask, { params, ...list, locale });
  return {
    page: paths.largeExport(actor.office.key, id),
    address: addressOf(getExportOperation, actor.office.key, { params: { id } }),
    body: await getExport(db, actor, id),
  };
}
