import "server-only";
import { Readable } from "node:stream";
import type { z } from "zod";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { parseParams } from "./input";
import { answerLater, laterHead, type Later } from "./later";
import type { Operation } from "@/lib/domain/operation";
import { admit, asksForHead, readerLocale, type Binding, type Call } from "./route";

export interface Download {
  name: string;
  type: string;
  /** Absent when the size is not known before the content is read. */
  bytes?: number;
  /** Called once, and not at all for HEAD. */
  open: () => Promise<Buffer | Readable>;
}

/** Letters that no decomposition makes plain, as they are written where they are missing. */
const plainLetters: Record<string, string> = {
  æ: "ae",
  Æ: "AE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ŋ: "n",
  Ŋ: "N",
  ŧ: "t",
  Ŧ: "T",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ß: "ss",
};

/** RFC 6266: a plain name without diacritics for old clients, and the real name percent-encoded. */
function disposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x00-\x7f]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\w.\- ]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A file as a response. For HEAD the file is not opened. */
export async function attachment({ name, type, bytes, open }: Download, isHead = false): Promise<Response> {
  const content = isHead ? null : await open();
  const length = bytes ?? (Buffer.isBuffer(content) ? content.byteLength : undefined);
  return new Response(bodyOf(content), {
    headers: {
      "Content-Type": type,
      ...(length !== undefined && { "Content-Length": String(length) }),
      "Content-Disposition": disposition(name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

function bodyOf(content: Buffer | Readable | null): BodyInit | null {
  if (content === null) return null;
  return Buffer.isBuffer(content) ? new Uint8Array(content) : (Readable.toWeb(content) as ReadableStream);
}

/** Asks the worker for a file that takes too long to be waited for, in the call's transaction. */
export interface Postponed {
  later: () => Promise<Later>;
}

/** A call for a file; of its head alone nothing is to be noted or asked for. */
export type DownloadCall<P> = Call<P> & { isHead: boolean };

/**
 * Binds an operation that answers with a file: always as an attachment, never shown in the origin
 * of the app. What is too long to be waited for is written by the worker: a person is led to the
 * page that shows how far it has come, a program told where to look (202).
 */
export const bindDownload = <P extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, z.ZodUndefined, z.ZodUndefined, R, "download">,
  run: (call: DownloadCall<z.output<P>>) => Promise<Download | Postponed>,
): Binding => ({
  operation,
  answer: async (request, place) => {
    const actor = await admit(operation, request, place);
    const params = parseParams(operation.params, place.params);
    const locale = await readerLocale();
    const { findSubject } = place;
    const nothing = { query: undefined, body: undefined, version: 0 };
    const isHead = asksForHead(request);
    const common = { ...nothing, actor, clock: systemClock, params, locale, findSubject, isHead };
    const file = await withActor(actor, async (db) => {
      const found = await run({ ...common, db });
      return "later" in found && !isHead ? found.later() : found;
    });
    if ("later" in file) return laterHead();
    return "address" in file ? answerLater(request, file) : attachment(file, isHead);
  },
});
