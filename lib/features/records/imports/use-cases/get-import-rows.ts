import "server-only";
import { Readable } from "node:stream";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { withActor } from "@/lib/platform/db";
import type { Download } from "@/lib/platform/http/download";
import type { Call } from "@/lib/platform/http/route";
import { listRowTexts } from "../queries";
import { loadImport } from "../repository";

/**
 * The list of rows as it is kept: its lines, one after the other, have the SHA-256 that stands in
 * the log once it is applied. Read a page at a time, after the request's own transaction, so that
 * memory holds no more of it.
 */
export async function getImportRows({ db, actor, params: { id } }: Call<{ id: string }>): Promise<Download> {
  const { name, state } = await loadImport(db, actor, id);
  if (state === "parsing" || state === "failed") throw new AppError("import.notReady");
  return {
    name: `${name}.ndjson`,
    type: "application/x-ndjson; charset=utf-8",
    open: () => Promise.resolve(Readable.from(linesOf(actor, id))),
  };
}

async function* linesOf(actor: Actor, id: string): AsyncGenerator<Buffer> {
  let after = 0;
  for (;;) {
    const rows = await withActor(actor, (db) => listRowTexts(db, actor, id, after));
    if (rows.length === 0) return;
    const text = rows.map((row) => row.text).join("\n");
    yield Buffer.from(after === 0 ? text : `\n${text}`);
    after = rows.at(-1)!.place;
  }
}
