import "server-only";
import { notFound } from "@/lib/domain/errors";
import { requireActor } from "../auth/require-actor";
import { problem } from "./problem";

/** An address that the API does not have: the same answer as for an object that does not exist. */
export async function unknownRoute(
  _request: Request,
  context: { params: Promise<{ office: string }> },
): Promise<Response> {
  try {
    await requireActor((await context.params).office);
    throw notFound();
  } catch (error) {
    return problem(error);
  }
}
