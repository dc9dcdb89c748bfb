import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import { exportSystemsOperation, getSystemOperation, listSystemsOperation } from "./api";
import { getSystem, listSystems, systemsExport } from "./queries";

export const systemOperations = [
  bind(listSystemsOperation, ({ db, actor, query }) => listSystems(db, actor, query, actor.office.today)),
  bind(getSystemOperation, ({ db, actor, params, locale }) => getSystem(db, actor, params.key, locale)),
  bindSpreadsheet(exportSystemsOperation, asTable(systemsExport), paths.systems),
];
