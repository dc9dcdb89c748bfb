import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { endMandatesOf } from "../../municipalities/server";
import { getPerson } from "../queries";
import { assertDone, notePerson } from "../repository";
import type { ChangePersonBody, PersonItem } from "../schema";

type Type = "person.renamed" | "person.deactivated" | "person.activated";

const note = (db: Db, actor: Actor, person: PersonItem, type: Type): Promise<void> =>
  notePerson(db, actor, person, { type, data: { userId: person.id } });

/**
 * Takes the person out of this office: every role here ends, and every session at once, with the
 * mandates that they sign by.
 */
export async function deactivate(db: Db, actor: Actor, person: PersonItem, version: number): Promise<void> {
  await endMandatesOf(db, actor, person.id);
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT person_deactivate(${person.id}::uuid, ${version}::int) AS code`;
  await assertDone(row?.code, () => getPerson(db, person.id));
  await note(db, actor, person, "person.deactivated");
}

/** Takes the person in again, with the roles that ended then. */
async function activate(db: Db, actor: Actor, { id }: PersonItem, version: number): Promise<void> {
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT person_activate(${id}::uuid, ${version}::int) AS code`;
  await assertDone(row?.code, () => getPerson(db, id));
  await note(db, actor, await getPerson(db, id), "person.activated");
}

async function rename(
  db: Db,
  actor: Actor,
  person: PersonItem,
  version: number,
  name: string,
): Promise<void> {
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT person_rename(${person.id}::uuid, ${version}::int, ${name}) AS code`;
  await assertDone(row?.code, () => getPerson(db, person.id));
  await note(db, actor, person, "person.renamed");
}

/** Changes a person's name, and whether they work in this office. */
export async function changePerson({
  db,
  actor,
  params: { id },
  body: { name, active },
  version,
}: Call<{ id: string }, undefined, ChangePersonBody>): Promise<PersonItem> {
  let person = await getPerson(db, id);
  if (person.version !== version) throw new AppError("request.stale", { current: person });
  if (name !== undefined && name !== person.name) {
    await rename(db, actor, person, version, name);
    person = await getPerson(db, id);
  }
  const isActive = person.status !== "deactivated";
  if (active === undefined || active === isActive) return person;
  if (active) await activate(db, actor, person, person.version);
  else await deactivate(db, actor, person, person.version);
  return getPerson(db, id).catch((error: unknown) => {
    // One whose invitation is taken back, and who never had an account, is here no more.
    if (!(error instanceof AppError && error.code === "request.notFound")) throw error;
    return { ...person, status: "deactivated", roles: [], invitation: null, version: person.version + 1 };
  });
}
