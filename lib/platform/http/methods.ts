import "server-only";
import { AppError } from "@/lib/domain/errors";
import { problem } from "./problem";

const names = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Name = (typeof names)[number];

type Handler = () => Response | Promise<Response>;

const allowOf = (own: readonly Name[]): string =>
  [...names.filter((name) => own.includes(name)), ...(own.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(
    ", ",
  );

/** The value of the Allow header for an address with these methods. */
export const allowed = (own: readonly Name[]): Response =>
  new Response(null, { status: 204, headers: { Allow: allowOf(own) } });

/** 405 with the allowed methods (RFC 9110, 15.5.6). */
export async function methodNotAllowed(own: readonly Name[]): Promise<Response> {
  const answer = await problem(new AppError("request.methodNotAllowed"));
  answer.headers.set("Allow", allowOf(own));
  return answer;
}

/** All methods of an address outside the operations: those that it has, and 405 for the others. */
export function methods(own: Partial<Record<Name, Handler>>): Record<Name | "OPTIONS", Handler> {
  const has = names.filter((name) => own[name]);
  const refuse: Handler = () => methodNotAllowed(has);
  const all = Object.fromEntries(names.map((name) => [name, own[name] ?? refuse])) as Record<Name, Handler>;
  return { ...all, OPTIONS: () => allowed(has) };
}
