import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { bindDownload } from "@/lib/platform/http/download";
import { openOwnTask } from "@/lib/platform/jobs/own-tasks";
import {
  getExportFileOperation,
  getExportOperation,
  listExportsOperation,
  removeExportOperation,
} from "./api";
import { getExport, listExports } from "./queries";
import { largeExportTask } from "./schema";
import { removeExport } from "./use-cases/remove-export";

export const exportOperations = [
  bind(listExportsOperation, ({ db, actor }) => listExports(db, actor)),
  bind(getExportOperation, ({ db, actor, params }) => getExport(db, actor, params.id)),
  bindDownload(getExportFileOperation, ({ db, actor, params }) =>
    openOwnTask(db, actor, largeExportTask.kind, params.id),
  ),
  bind(removeExportOperation, removeExport),
];
