import "server-only";
import { Readable } from "node:stream";
import type { z } from "zod";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { parseParams } from "./input";
import type { Operation } from "@/lib/domain/operation";
import { problem } from "./problem";
import { admit, findNoSubject, readerLocale, type Call, type RouteHandler } from "./route";

export interface Download {
  name: string;
  type: string;
  bytes: number;
  content: Buffer | Readable;
}

/** RFC 6266: a plain name for old clients, without marks on its letters; the real one percent-encoded. */
function disposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.\- ]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A file as an answer. */
export function attachment({ name, type, bytes, content }: Download): Response {
  const body = Buffer.isBuffer(content)
    ? new Uint8Array(content)
    : (Readable.toWeb(content) as ReadableStream);
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes),
      "Content-Disposition": disposition(name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

/** A route that answers with a file: never shown in the page's origin, always an attachment. */
export function downloadRoute<P extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, z.ZodUndefined, z.ZodUndefined, R>,
  run: (call: Call<z.output<P>>) => Promise<Download>,
): RouteHandler {
  return async (request, context) => {
    try {
      const { actor, rest } = await admit(operation, request, context);
      const params = parseParams(operation.params, rest);
      const locale = await readerLocale();
      const common = {
        actor,
        clock: systemClock,
        query: undefined,
        body: undefined,
        version: 0,
        locale,
        findSubject: findNoSubject,
      };
      const file = await withActor(actor, (db) => run({ ...common, db, params }));
      return attachment(file);
    } catch (error) {
      return problem(error);
    }
  };
}
