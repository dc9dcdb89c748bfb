import "server-only";
import { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import { roles } from "@/lib/domain/permissions";
import { isToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import { withNobody } from "@/lib/platform/db";
import { linkKinds, type LinkAnswer } from "../schema";

const keyAndName = { key: z.string(), name: z.string() };

const linkFacts = z.object({
  id: z.uuid(),
  kind: z.enum(linkKinds),
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  newEmail: z.string().nullable(),
  hasPassword: z.boolean(),
  locale: z.string().nullable(),
  /** Of the person, the offices and the places, which no password is made of. */
  names: z.array(z.string()),
  office: z.object(keyAndName).nullable(),
  offices: z.array(z.object({ ...keyAndName, roles: z.array(z.enum(roles)) })),
  /** The municipalities of an invitation's roles, and whether one is for the whole office. */
  codes: z.array(z.string()),
  isOfficeWide: z.boolean(),
  expiresAt: z.string(),
});
export type LinkFacts = z.output<typeof linkFacts>;

/** What a link opens. Throws request.notFound for one that is used, ended, old or unknown. */
export async function findLink(token: string): Promise<LinkFacts> {
  if (!isToken(token)) throw notFound();
  const [row] = await withNobody(
    (db) => db.$queryRaw<{ link: unknown }[]>`SELECT link_read(${webKey()}, ${tokenHash(token)}) AS link`,
  );
  if (!row?.link) throw notFound();
  return linkFacts.parse(row.link);
}

/** What is told to whoever holds the link. */
export const toLinkAnswer = ({ kind, name, office, hasPassword, expiresAt }: LinkFacts): LinkAnswer => ({
  kind,
  name,
  office,
  existingAccount: hasPassword,
  expiresAt,
});
