import "server-only";
import { getTranslations } from "next-intl/server";
import { bind } from "@/lib/platform/http/bind";
import { bindDownload } from "@/lib/platform/http/download";
import { bindUpload } from "@/lib/platform/http/upload";
import type { Binding } from "@/lib/platform/http/route";
import {
  addImportOperation,
  applyImportOperation,
  changeImportOperation,
  getImportFileOperation,
  getImportOperation,
  getImportRowsOperation,
} from "./api";
import { getImport, tellImport } from "./queries";
import { importedName, MOST_BYTES, type ImportQuery } from "./schema";
import { addImport } from "./use-cases/add-import";
import { applyImport } from "./use-cases/apply-import";
import { changeImport } from "./use-cases/change-import";
import type { ImportDefinition } from "./use-cases/definition";
import { getImportFile } from "./use-cases/get-import-file";
import { getImportRows } from "./use-cases/get-import-rows";

const input = {
  name: importedName,
  subject: (query: ImportQuery) => query,
  maxBytes: ({ of }: ImportQuery) => MOST_BYTES[of],
};

export const importOperations = (definitions: readonly ImportDefinition[]): Binding[] => [
  bindUpload(addImportOperation, input, addImport),
  bind(getImportOperation, async ({ db, actor, params }) =>
    getImport(db, actor, params.id, await getTranslations()),
  ),
  bindDownload(getImportFileOperation, getImportFile),
  bindDownload(getImportRowsOperation, getImportRows),
  bind(changeImportOperation, async (call) =>
    tellImport(await changeImport(call, definitions), await getTranslations()),
  ),
  bind(applyImportOperation, async (call) =>
    tellImport(await applyImport(call, definitions), await getTranslations()),
  ),
];
