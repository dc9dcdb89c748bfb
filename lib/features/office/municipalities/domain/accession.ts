import { accessionSteps, type AccessionStep, type AccessionStepKey } from "../schema";

type Dated = Pick<AccessionStep, "key" | "on">;

/**
 * What a step is done on the ground of: signing before the council has decided, or going on before
 * anything is signed, happens ("under förutsättning av fullmäktiges beslut") and is worth a look.
 */
const ground: Partial<Record<AccessionStepKey, AccessionStepKey>> = {
  agreementSigned: "councilDecided",
  vendorContract: "agreementSigned",
  installationReady: "agreementSigned",
  firstDelivery: "agreementSigned",
};

/**
 * The steps that stand in an unusual order: dated before one that usually comes first, or without
 * the one that they are done on the ground of.
 */
export function unusualSteps(steps: readonly Dated[]): AccessionStepKey[] {
  const dayOf = (key: AccessionStepKey) => steps.find((step) => step.key === key)?.on ?? null;
  return accessionSteps.filter((key, place) => {
    const on = dayOf(key);
    if (on === null) return false;
    const isEarly = accessionSteps.slice(0, place).some((one) => (dayOf(one) ?? on) > on);
    const needed = ground[key];
    return isEarly || (needed !== undefined && dayOf(needed) === null);
  });
}

/** How far the municipality has come: the steps that are done by this day, the next, the rest. */
export function railOf(steps: readonly Dated[], today: string): Record<string, "done" | "current" | "ahead"> {
  const isDone = ({ on }: Dated) => on !== null && on <= today;
  const last = steps.findLastIndex(isDone);
  return Object.fromEntries(
    steps.map((step, place) => [step.key, isDone(step) ? "done" : place === last + 1 ? "current" : "ahead"]),
  );
}
