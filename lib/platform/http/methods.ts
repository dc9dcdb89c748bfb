import "server-only";
import { AppError } from "@/lib/domain/errors";
import { problem } from "./problem";

const names = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Name = (typeof names)[number];

// What Next hands over beside the request: its parameters, whatever they are called.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Handler = (request: Request, context: any) => Response | Promise<Response>;

/** All methods of one address: those it has, and for the others 405 with what may be used instead (RFC 9110, 15.5.6). */
export function methods(own: Partial<Record<Name, Handler>>): Record<Name | "OPTIONS", Handler> {
  const allow = [...names.filter((name) => own[name]), ...(own.GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse: Handler = async () => {
    const answer = await problem(new AppError("request.methodNotAllowed"));
    answer.headers.set("Allow", allow);
    return answer;
  };
  const all = Object.fromEntries(names.map((name) => [name, own[name] ?? refuse])) as Record<Name, Handler>;
  return { ...all, OPTIONS: () => new Response(null, { status: 204, headers: { Allow: allow } }) };
}
