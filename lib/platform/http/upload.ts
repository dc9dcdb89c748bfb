import "server-only";
import type { z } from "zod";
import { AppError, notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { SubjectRef } from "@/lib/domain/subject";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { env } from "../env";
import type { FindSubject } from "../subjects";
import { discard, receive, type StoredFile } from "../storage";
import { once, requestHash, requireKey } from "./idempotency";
import { parseBody, parseQuery } from "./input";
import type { Operation } from "@/lib/domain/operation";
import { problem } from "./problem";
import { admit, readerLocale, toResponse, type Call, type RouteHandler } from "./route";

export interface Upload {
  name: string;
  claimedSha256: string;
  received: StoredFile;
}

/** The headers that a page of another site cannot send unasked, and that say what the bytes are. */
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

/**
 * A route that takes a raw body: streamed to disk under the cap before any transaction opens, then handed to the use-case.
 * What the use-case does not keep is removed again.
 */
export function uploadRoute<Q extends z.ZodType<{ delivery: string }>, R extends z.ZodType>(
  operation: Operation<z.ZodUndefined, Q, z.ZodUndefined, R>,
  nameSchema: z.ZodType<string>,
  run: (call: Call<SubjectRef>, upload: Upload) => Promise<z.input<R>>,
  findSubject: FindSubject,
): RouteHandler {
  return async (request, context) => {
    let received: StoredFile | undefined;
    try {
      const { actor } = await admit(operation, request, context);
      const key = requireKey(request.headers);
      const url = new URL(request.url);
      const deliveryId = parseQuery(operation.query, url).delivery;
      if (!isId(deliveryId)) throw notFound();
      const claims = readClaims(request.headers, nameSchema);
      const cap = env().MAX_UPLOAD_MB * 1024 * 1024;
      if (Number(request.headers.get("content-length") ?? 0) > cap) throw new AppError("file.tooLarge");
      received = await receive(request.body ?? emptyBody(), cap);
      const upload = { ...claims, received };
      const hash = requestHash("POST", url, null, `${claims.name}\n${received.sha256}`);
      const locale = await readerLocale();
      const answer = await withActor(actor, (db) =>
        once(db, { userId: actor.userId, key, hash }, async () => {
          const call = {
            db,
            actor,
            clock: systemClock,
            query: undefined,
            body: undefined,
            version: 0,
            locale,
            findSubject,
          };
          const result = await run({ ...call, params: { type: "delivery", id: deliveryId } }, upload);
          return { status: operation.status ?? 200, headers: {}, body: JSON.stringify(result) };
        }),
      );
      if (answer.replayed) await discard(received);
      return toResponse(answer);
    } catch (error) {
      if (received) await discard(received);
      return problem(error);
    }
  };
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
