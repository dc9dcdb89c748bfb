import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { assertDecided, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { keyFrom } from "@/lib/domain/keys";
import { locales } from "@/lib/domain/text";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { hundredthsOf } from "../domain";
import { installationEvents } from "../events";
import { countScored, listCriteria, readCriteria, toCriteria } from "../queries";
import type { StoredCriterion } from "../queries/columns";
import { lockCriteria, saveCriteria } from "../repository/needs";
import type { NeedCriteria, NeedCriteriaBody } from "../schema";

type Told = NeedCriteriaBody["criteria"][number];

/**
 * A name that is left out in a language is said in the office's, else in the first that is told.
 */
function namesOf({ name }: Told, { office }: Actor): StoredCriterion["name"] | null {
  const first = [office.locale, ...locales].map((locale) => name[locale]).find(Boolean);
  return first ? { sv: name.sv ?? first, nb: name.nb ?? first, en: name.en ?? first } : null;
}

/** The criteria as they are stored. Throws 422 for what cannot be told apart. */
function stored(told: Told[], actor: Actor): StoredCriterion[] {
  const criteria = told.map((one) => {
    const name = namesOf(one, actor);
    const scale = one.scale.toSorted((a, b) => a.value - b.value) as StoredCriterion["scale"];
    const key = one.key ?? keyFrom(name?.[actor.office.locale] ?? "");
    return { key, name: name ?? { sv: "", nb: "", en: "" }, weight: hundredthsOf(one.weight), scale };
  });
  const errors = criteria.flatMap(({ key, name, scale }, place) => [
    ...(name.sv === "" ? [{ path: `criteria.${place}.name`, code: "text.missing" }] : []),
    ...(name.sv !== "" && (key === "" || criteria.findIndex((one) => one.key === key) < place)
      ? [{ path: `criteria.${place}.name`, code: "need.keyTwice" }]
      : []),
    ...(new Set(scale.map(({ value }) => value)).size < scale.length
      ? [{ path: `criteria.${place}.scale`, code: "need.valueTwice" }]
      : []),
  ]);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  return criteria;
}

/**
 * The criteria that count from a day on. Those that something has been scored by stay as they are:
 * new ones count from another day.
 */
export async function setNeedCriteria({
  db,
  actor,
  body,
  version,
}: Call<undefined, undefined, NeedCriteriaBody>): Promise<NeedCriteria> {
  const role = assertMay(actor, "need:manage", { kind: "office" });
  await lockCriteria(db, actor);
  const before = await listCriteria(db, actor);
  await assertVersion(before, version, () => readCriteria(db, actor));
  const decision = saidIn(body.decision);
  assertDecided(decision, actor.office.today);
  const criteria = stored(body.criteria, actor);
  const { validFrom } = body;
  const same = before.sets.find((set) => set.validFrom === validFrom);
  if (same && (await countScored(db)).has(same.id))
    throw new AppError("need.alreadyScored", {
      errors: [{ path: "validFrom", code: "need.alreadyScored" }],
    });
  await saveCriteria(db, actor, { validFrom, criteria, decision });
  const { id, name } = actor.office;
  await appendAudit(db, { actor, role }, installationEvents, {
    type: "needCriteria.set",
    subject: { type: "office", id, label: name, scope: { kind: "office" } },
    data: { validFrom, criteria: criteria.length },
  });
  const after = await listCriteria(db, actor);
  return toCriteria(
    after.sets.find((set) => set.validFrom === validFrom),
    after.version,
  );
}
