import "server-only";
import { getTranslations } from "next-intl/server";
import type { Readable } from "node:stream";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import type { Locale } from "@/lib/domain/text";
import { spreadsheetWriters, type Cell, type Spreadsheet } from "@/lib/platform/documents/spreadsheet";
import type { Download, DownloadCall } from "@/lib/platform/http/download";
import { openOnce, withScratch } from "@/lib/platform/storage/scratch";
import { periodText } from "../domain";
import { getCharge, getSettings } from "../queries";
import type { ChargeParams } from "../schema";
import { paperOf } from "./paper";
import { fileForHost, workbookOf } from "./sheet";

type Asked = Pick<DownloadCall<ChargeParams>, "db" | "actor" | "params"> & { locale: Locale };

async function read({ db, actor, params, locale }: Asked) {
  const charge = await getCharge(db, actor, params.id);
  const words = await getTranslations();
  const period = periodText({ ...charge, part: charge.part ?? 1 });
  const name = [words("charges.fileName"), period, actor.office.key].join("-").toLowerCase();
  return { writing: { actor, charge, locale, words }, name };
}

/** Written to disk and read from there, so that nothing of it remains however the reading ends. */
const written = (
  format: "xlsx" | "csv",
  { sheet, rows }: { sheet: Spreadsheet; rows: AsyncIterable<Cell[]> },
): Promise<Readable> =>
  withScratch(async (newFile) => {
    const file = newFile();
    await spreadsheetWriters[format](file, sheet, rows);
    return (await openOnce(file)).content;
  });

/** A charge as Excel. Throws request.notFound. */
export async function downloadWorkbook(call: Asked): Promise<Download> {
  const { writing, name } = await read(call);
  const open = () => written("xlsx", workbookOf(writing));
  return { name: `${name}.xlsx`, type: spreadsheetTypes.xlsx, open };
}

/** A charge in the columns that the host reads. Throws request.notFound. */
export async function downloadCsv(call: Asked): Promise<Download> {
  const { writing, name } = await read(call);
  const { columns } = await getSettings(call.db, call.actor);
  const open = () => written("csv", fileForHost(writing, columns));
  return { name: `${name}.csv`, type: spreadsheetTypes.csv, open };
}

/** A charge on paper. Throws request.notFound. */
export async function downloadPdf(call: Asked): Promise<Download> {
  const { writing, name } = await read(call);
  return { name: `${name}.pdf`, type: "application/pdf", open: () => paperOf(writing) };
}
