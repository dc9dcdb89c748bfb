import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { headers } from "next/headers";
import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import { requireActor } from "../auth/require-actor";
import { noteRefusal } from "../auth/watch";
import { systemClock, type Clock } from "../clock";
import { withActor, type Db } from "../db";
import { readerLocale } from "./route";

export interface PageCall {
  db: Db;
  actor: Actor;
  clock: Clock;
  locale: Locale;
}

/**
 * Reads the data of a page: recognises the actor, checks the permission and runs the queries in one
 * transaction. A person who is signed out is sent to sign-in and back; foreign and missing give the
 * same "not found"; a role without the permission gets "forbidden".
 */
export async function readPage<T>(
  officeKey: string,
  permission: Permission,
  run: (call: PageCall) => Promise<T>,
): Promise<{ actor: Actor; locale: Locale; data: T }> {
  const locale = await readerLocale();
  try {
    const actor = await requireActor(officeKey);
    if (!holds(actor, permission)) throw new AppError("request.forbidden");
    return {
      actor,
      locale,
      data: await withActor(actor, (db) => run({ db, actor, clock: systemClock, locale })),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    noteRefusal(error, { headers: await headers(), method: "GET", place: `page ${permission}` });
    if (error.code === "request.unauthenticated") redirect(paths.signIn(await currentPath()));
    if (error.code === "request.notFound") notFound();
    if (error.code === "request.forbidden") forbidden();
    // The cursor is invalid: redirects to the first page of the list.
    if (error.code === "request.badQuery") redirect((await currentPath())?.split("?")[0] ?? paths.home());
    throw error;
  }
}

/** The address of the requested page, as recorded by proxy.ts. */
async function currentPath(): Promise<string | undefined> {
  return (await headers()).get("x-path") ?? undefined;
}
