import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { headers } from "next/headers";
import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import { requireActor } from "../auth/require-actor";
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
 * How a page reads: recognises the actor, asks for the permission and runs the queries in one transaction.
 * Signed out goes to sign-in and back; foreign and missing are the same "not found"; a role that lacks the permission is told so.
 */
export async function readPage<T>(
  officeKey: string,
  permission: Permission,
  run: (call: PageCall) => Promise<T>,
): Promise<{ actor: Actor; locale: Locale; data: T }> {
  const locale = await readerLocale();
  try {
    const actor = await requireActor(officeKey);
    if (!holds(actor, permission)) forbidden();
    return {
      actor,
      locale,
      data: await withActor(actor, (db) => run({ db, actor, clock: systemClock, locale })),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "request.unauthenticated") redirect(paths.signIn(await currentPath()));
    if (error.code === "request.notFound") notFound();
    if (error.code === "request.forbidden") forbidden();
    // A cursor that is not ours: the same page from its beginning.
    if (error.code === "request.badQuery") redirect((await currentPath())?.split("?")[0] ?? paths.home());
    throw error;
  }
}

/** The page asked for, as proxy.ts noted it. */
async function currentPath(): Promise<string | undefined> {
  return (await headers()).get("x-path") ?? undefined;
}
