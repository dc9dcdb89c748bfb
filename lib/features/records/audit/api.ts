import type { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import type { Permission } from "@/lib/domain/permissions";
import { history, historyQuery } from "./schema";

interface HistoryOf<P extends z.ZodType> {
  id: string;
  /** The address of the thing: "/systems/{key}". */
  of: `/${string}`;
  /** Whose it is, in the summary: "a system in the office". */
  thing: string;
  permission: Permission;
  params?: P;
}

/** The operation that tells what has happened to a thing of a room, newest first. */
export const historyOperation = <P extends z.ZodType = z.ZodUndefined>({
  of,
  thing,
  ...told
}: HistoryOf<P>) =>
  defineOperation({
    ...told,
    method: "GET",
    path: `${of}/history`,
    summary: `What has happened to ${thing}, newest first`,
    query: historyQuery,
    response: history,
    // What has no parameter is always there.
    errors: told.params ? ["request.notFound", "request.badQuery"] : ["request.badQuery"],
  });
