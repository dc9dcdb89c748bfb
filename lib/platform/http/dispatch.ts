import "server-only";
import { addressTable } from "@/lib/domain/addresses";
import { AppError, notFound } from "@/lib/domain/errors";
import { fullPath } from "@/lib/domain/operation";
import { requireActor } from "../auth/require-actor";
import { noteRefusal } from "../auth/watch";
import type { FindSubject } from "../subjects";
import { allowed, methodNotAllowed } from "./methods";
import { problem } from "./problem";
import { asksForHead, type Binding } from "./route";

type Context = { params: Promise<{ path: string[] }> };

/**
 * The response without its body, for HEAD: the same status and headers as for GET. A body that was
 * made all the same is let go, so that the file behind it is closed.
 */
function headOf({ status, headers, body }: Response): Response {
  void body?.cancel();
  return new Response(null, { status, headers });
}

/**
 * The entry point of the API: finds the operation by address, then by method, and calls it. In an
 * office, an unknown address is answered like an object that does not exist.
 */
export function dispatcher(
  bindings: readonly Binding[],
  findSubject: FindSubject,
): (request: Request, context: Context) => Promise<Response> {
  const find = addressTable(bindings, ({ operation }) => fullPath(operation).replace("/api/v1", ""));
  const answer = async (request: Request, path: string[]): Promise<Response> => {
    const place = find(path);
    if (!place) {
      if (path.length > 1) await requireActor(path[0] ?? "");
      throw notFound();
    }
    const methods = place.operations.map(({ operation }) => operation.method);
    if (request.method === "OPTIONS") return allowed(methods);
    const method = asksForHead(request) ? "GET" : request.method;
    const binding = place.operations.find(({ operation }) => operation.method === method);
    if (!binding) return methodNotAllowed(methods);
    const { office = "", ...params } = place.paramsOf(binding);
    return binding.answer(request, { office, params, findSubject });
  };
  return async (request, context) => {
    const { path } = await context.params;
    const response = await answer(request, path).catch((error: unknown) => {
      if (error instanceof AppError) {
        const { headers, method } = request;
        const place = find(path)?.operations.find((one) => one.operation.method === method);
        noteRefusal(error, { headers, method, place: place?.operation.id ?? "api" });
      }
      return problem(error);
    });
    return asksForHead(request) ? headOf(response) : response;
  };
}
