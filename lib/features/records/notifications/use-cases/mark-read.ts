import "server-only";
import type { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import { countUnread, hasNotification, markRead } from "../repository";
import type { unreadCount } from "../schema";

/**
 * Marks one of the actor's own notifications as read; again changes nothing. Throws
 * request.notFound.
 */
export async function readNotification({
  db,
  actor,
  clock,
  params: { id },
}: Call<{ id: string }>): Promise<z.input<typeof unreadCount>> {
  if (!(await hasNotification(db, actor, id))) throw notFound();
  await markRead(db, actor, clock.now(), id);
  return { unread: await countUnread(db, actor) };
}

/** Marks all that the actor has left to read. */
export async function readAllNotifications({ db, actor, clock }: Call): Promise<z.input<typeof unreadCount>> {
  await markRead(db, actor, clock.now());
  return { unread: await countUnread(db, actor) };
}
