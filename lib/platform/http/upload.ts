import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { SubjectRef } from "@/lib/domain/subject";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { env } from "../env";
import { discard, receive, type StoredFile } from "../storage";
import { steadily } from "./body";
import { once, requestHash, requireKey } from "./idempotency";
import { parseBody, parseQuery } from "./input";
import type { Operation } from "@/lib/domain/operation";
import { toResponse } from "./bind";
import { admit, readerLocale, type Binding, type Call } from "./route";

/** Longer than this without a byte, an upload is cut off. */
const IDLE_MS = 60_000;

export interface Upload {
  name: string;
  claimedSha256: string;
  received: StoredFile;
}

/**
 * Headers that a page of another site cannot send without permission (CORS); they describe the
 * file.
 */
function readClaims(
  headers: Headers,
  nameSchema: z.ZodType<string>,
): { name: string; claimedSha256: string } {
  const encoded = headers.get("x-file-name");
  if (!encoded) throw new AppError("file.nameMissing");
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    throw new AppError("file.nameMissing");
  }
  const name = parseBody(nameSchema, decoded);
  const claimedSha256 = headers.get("x-content-sha256")?.toLowerCase() ?? "";
  if (!/^[0-9a-f]{64}$/.test(claimedSha256)) throw new AppError("file.digestMissing");
  return { name, claimedSha256 };
}

interface UploadInput<Q extends z.ZodType, P> {
  /** The valid names of a file. */
  name: z.ZodType<string>;
  /**
   * What the address says of the file, before any byte is read: the object that it belongs to.
   * Throws request.notFound.
   */
  subject: (query: z.output<Q>) => P;
  /** The most bytes that are taken; MAX_UPLOAD_MB by default. */
  maxBytes?: number | ((params: P) => number | undefined);
}

/**
 * Binds an operation that takes a raw body. The body is streamed to disk, up to the maximum size,
 * before any transaction opens, and then passed to the use case. A file that the use case does not
 * keep is removed.
 */
export const bindUpload = <Q extends z.ZodType, R extends z.ZodType, P = SubjectRef>(
  operation: Operation<z.ZodUndefined, Q, z.ZodUndefined, R, "upload">,
  input: UploadInput<Q, P>,
  run: (call: Call<P>, upload: Upload) => Promise<z.input<R>>,
): Binding => ({
  operation,
  answer: async (request, place) => {
    const actor = await admit(operation, request, place);
    const key = operation.keepsNothing ? null : requireKey(request.headers);
    const url = new URL(request.url);
    const params = input.subject(parseQuery(operation.query, url));
    const claims = readClaims(request.headers, input.name);
    const most = env().MAX_UPLOAD_MB * 1024 * 1024;
    const own = typeof input.maxBytes === "function" ? input.maxBytes(params) : input.maxBytes;
    const cap = Math.min(most, own ?? most);
    if (Number(request.headers.get("content-length") ?? 0) > cap) throw new AppError("file.tooLarge");
    const received = await receive(steadily(request.body, { idleMs: IDLE_MS }), cap);
    try {
      const hash = requestHash(operation.method, url, null, `${claims.name}\n${received.sha256}`);
      const locale = await readerLocale();
      const { findSubject } = place;
      const nothing = { query: undefined, body: undefined, version: 0 };
      const common = { ...nothing, actor, clock: systemClock, params, locale, findSubject };
      const answer = await withActor(actor, (db) => {
        const work = async () => {
          const result = await run({ ...common, db }, { ...claims, received });
          return { status: operation.status ?? 200, headers: {}, body: JSON.stringify(result) };
        };
        if (key === null) return work().then((told) => ({ ...told, replayed: false }));
        return once(db, { userId: actor.userId, key, hash, clock: systemClock }, work);
      });
      if (answer.replayed || key === null) await discard(received);
      return toResponse(answer);
    } catch (error) {
      await discard(received);
      throw error;
    }
  },
});
