import "server-only";
import { newId } from "@/lib/domain/ids";
import { AppError, notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { auditPayload, municipalityStream, officeStream } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import { tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import { withNobody, type Db } from "@/lib/platform/db";
import { isMailOn } from "@/lib/platform/mail";
import { accountEvents } from "../events";
import { letter } from "./write-letter";
import { findLink, type LinkFacts } from "./find-link";
import { assertStrongPassword } from "./new-password";

interface Follow {
  token: string;
  password: string | undefined;
  /** Who is signed in where the link is followed. */
  signedInAs: string | null;
}

/**
 * Where it is told that a link was used: the chains of an invitation's places, else the offices'.
 */
function streamsOf({ kind, office, offices, codes, isOfficeWide }: LinkFacts): string[] {
  if (!office) return offices.map(({ key }) => officeStream(key)).sort();
  const own = kind === "invitation" ? codes.map((code) => municipalityStream(office.key, code)).sort() : [];
  return isOfficeWide || own.length === 0 ? [...own, officeStream(office.key)] : own;
}

function eventOf({ userId, kind }: LinkFacts): string {
  const event = accountEvents.parse({ type: "link.used", data: { userId, kind } });
  const subject = { type: "person", id: userId, label: userId } as const;
  return auditPayload({ userId, role: "system" }, { ...event, subject });
}

/**
 * The password to set by this link; null where the account keeps its own. Throws 422 for a weak
 * one.
 */
async function hashFor(link: LinkFacts, password: string | undefined): Promise<string | null> {
  if (link.kind === "email" || (link.kind === "invitation" && link.hasPassword)) return null;
  if (password === undefined)
    throw new AppError("request.invalid", { errors: [{ path: "password", code: "password.missing" }] });
  await assertStrongPassword(password, link.names);
  return hashPassword(password);
}

/**
 * Uses a link, once. Throws request.notFound for one that opens nothing, and link.signInFirst for
 * an invitation to an account that has a password, unless its own person is signed in.
 */
export async function followLink({ token, password, signedInAs }: Follow): Promise<void> {
  const link = await findLink(token);
  if (link.kind === "invitation" && link.hasPassword && signedInAs !== link.userId)
    throw new AppError("link.signInFirst");
  const hash = await hashFor(link, password);
  const streams = streamsOf(link);
  const payloads = streams.map(() => eventOf(link));
  await withNobody(async (db) => {
    const [row] = await db.$queryRaw<{ code: string | null }[]>`
      SELECT link_use(${webKey()}, ${tokenHash(token)}, ${signedInAs}::uuid, ${hash}, ${streams}::text[], ${payloads}::text[]) AS code`;
    if (row?.code === "link.signInFirst") throw new AppError("link.signInFirst");
    if (row?.code) throw notFound();
    await tell(db, link);
  });
}

/** The person is told of what opened the account, at the address that it had. */
async function tell(db: Db, { kind, locale, email, newEmail }: LinkFacts): Promise<void> {
  if (kind === "invitation") return;
  await tellAccount(db, email, {
    kind: kind === "password" ? "passwordSet" : "emailChanged",
    locale,
    path: kind === "password" ? paths.forgotPassword() : paths.account(),
    values: { email: newEmail ?? "" },
  });
}

/** Keeps a letter to an account's own address, in the transaction of the change. */
export async function tellAccount(db: Db, to: string, what: Parameters<typeof letter>[0]): Promise<void> {
  if (!isMailOn()) return;
  const { subject, text } = letter(what);
  await db.$executeRaw`SELECT account_letter(${webKey()}, ${to}, ${newId()}::uuid, ${subject}, ${text})`;
}
