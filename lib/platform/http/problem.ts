import "server-only";
import { getTranslations } from "next-intl/server";
import { AppError, errorStatus, type FieldError } from "@/lib/domain/errors";
import { waiting } from "@/lib/domain/refusal";
import { isReadOnly, isUnavailable } from "../db/errors";
import { log } from "../log";
import { isDiskFull } from "../storage";

const headersOf = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };

/** The error as an AppError; the message of an unexpected error goes only to the log. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isReadOnly(error)) {
    log().error({ event: "database.readOnly", err: error });
    return new AppError("request.readOnly", { retryAfterSeconds: 30 });
  }
  if (isUnavailable(error)) {
    log().warn({ event: "database.unavailable", err: error });
    return new AppError("request.unavailable", { retryAfterSeconds: 2 });
  }
  if (isDiskFull(error)) {
    log().error({ event: "disk.full", err: error });
    return new AppError("request.noRoom");
  }
  log().error({ event: "request.unexpected", err: error });
  return new AppError("request.unexpected");
}

// Foreign, missing and malformed objects all get this answer, identical in every byte and language.
const NOT_FOUND = JSON.stringify({
  type: "about:blank",
  title: "Not Found",
  status: 404,
  code: "request.notFound",
  detail: "Finns inte. Finnes ikke. There is no such thing here.",
});

type Translate = Awaited<ReturnType<typeof getTranslations>>;

/** The text of a field error: of its own code, else the general text for wrong input. */
function fieldMessage(t: Translate, error: FieldError): string {
  const key = `fields.${error.code}`;
  return t.has(key) ? t(key, error.params ?? {}) : t("fields.invalid");
}

/** A response as application/problem+json (RFC 9457) in the reader's language. */
export async function problem(error: unknown): Promise<Response> {
  const failure = asAppError(error);
  const status = errorStatus[failure.code];
  if (failure.code === "request.notFound") return new Response(NOT_FOUND, { status, headers: headersOf });
  const t = await getTranslations("errors");
  const body = {
    type: "about:blank",
    title: t(`${failure.code}.title`),
    status,
    code: failure.code,
    detail: t(`${failure.code}.detail`, { ...waiting(failure.retryAfterSeconds ?? 0), ...failure.params }),
    ...(failure.errors && {
      errors: failure.errors.map((e) => ({
        path: e.path,
        code: e.code,
        message: fieldMessage(t, e),
        // The control point that it is about.
        ...(typeof e.params?.["number"] === "number" && { number: e.params["number"] }),
      })),
    }),
    ...(failure.current !== undefined && { current: failure.current }),
  };
  const retry = failure.retryAfterSeconds ?? (status === 503 ? 2 : undefined);
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headersOf, ...(retry !== undefined && { "Retry-After": String(retry) }) },
  });
}
