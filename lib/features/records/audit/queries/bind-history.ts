import "server-only";
import type { z } from "zod";
import type { RecordedSubject } from "@/lib/domain/subject";
import { bind } from "@/lib/platform/http/bind";
import type { Binding, Call } from "@/lib/platform/http/route";
import type { historyOperation } from "../schema";
import { readHistory } from "./history";

type Subject = Pick<RecordedSubject, "type" | "id">;

/**
 * The handler of a thing's history. `find` gives the thing where its caller may read it, else it
 * throws request.notFound.
 */
export const bindHistory = <P extends z.ZodType>(
  operation: ReturnType<typeof historyOperation<P>>,
  find: (call: Call<z.output<P>, unknown>) => Subject | Promise<Subject>,
): Binding => bind(operation, async (call) => readHistory(call, await find(call), call.query));
