import { z } from "zod";
import { decisionInput, decisionReference } from "@/lib/domain/decision";
import { clearableText, nameText, optionalText, requiredText } from "@/lib/domain/text";

export const planVersionStatuses = ["draft", "proposed", "adopted", "superseded"] as const;
export type PlanVersionStatus = (typeof planVersionStatuses)[number];

/** The most years that a plan may have. */
const MOST_YEARS = 10;
/** The highest number of a version; a larger one would be none that the database can hold. */
const MOST_VERSIONS = 9999;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const year = z.int().min(1990).max(2199);
/** Of a version, as an address has it. */
export const versionNumber = z.coerce.number().int().min(1).max(MOST_VERSIONS);

/** A version as the plan lists it. Drafts are listed for those who may read them. */
const versionListed = z.object({
  number: z.int(),
  status: z.enum(planVersionStatuses),
  items: z.int(),
  decision: decisionReference.nullable(),
  proposedAt: z.iso.datetime().nullable(),
  adoptedAt: z.iso.datetime().nullable(),
});

/** A correction of a frozen decision, shown beside it. */
export const addendumBody = z.strictObject({
  text: requiredText(2000),
  decision: decisionInput.nullable().default(null),
});
export type AddendumBody = z.output<typeof addendumBody>;
export const addendum = z.object({
  id: z.uuid(),
  text: z.string(),
  decision: decisionReference.nullable(),
  createdAt: z.iso.datetime(),
  by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type Addendum = z.infer<typeof addendum>;

/** What a coordinator says of how a plan goes, in a sentence or two. */
export const planNoteBody = z.strictObject({ text: requiredText(4000) });
export type PlanNoteBody = z.output<typeof planNoteBody>;
export const planNote = addendum.omit({ decision: true });
export type PlanNote = z.infer<typeof planNote>;

export const plan = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  /** The newest first. */
  versions: z.array(versionListed),
  /** What coordinators have said of how it goes; the newest first, twenty at most. */
  notes: z.array(planNote),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  version: z.int(),
});
export type Plan = z.infer<typeof plan>;

/** The same as the list has it. */
export const planListed = plan.omit({ notes: true });
export type PlanListed = z.infer<typeof planListed>;

export const planParams = z.object({ plan: key });
export type PlanParams = z.infer<typeof planParams>;
export const versionParams = planParams.extend({ n: versionNumber });
export type VersionParams = z.infer<typeof versionParams>;

/** The key is made from the name when none is given. */
export const addPlanBody = z
  .strictObject({ name: nameText(200), key: key.optional(), firstYear: year, lastYear: year })
  .refine(({ firstYear, lastYear }) => lastYear >= firstYear && lastYear < firstYear + MOST_YEARS, {
    path: ["lastYear"],
    error: "plan.years",
  });
export type AddPlanBody = z.output<typeof addPlanBody>;

export const changePlanBody = z.strictObject({ name: nameText(200) }).partial();
export type ChangePlanBody = z.output<typeof changePlanBody>;

/** `from` is the number of the version whose items the draft begins with. */
export const addVersionBody = z.strictObject({
  from: z.int().min(1).max(MOST_VERSIONS).nullable().default(null),
  criteria: optionalText(4000),
});
export type AddVersionBody = z.output<typeof addVersionBody>;

/** What is left out stays as it is; null clears. */
export const changeVersionBody = z
  .strictObject({ criteria: clearableText(4000), note: clearableText(4000) })
  .partial();
export type ChangeVersionBody = z.output<typeof changeVersionBody>;

export const adoptionBody = z.strictObject({ decision: decisionInput.nullable().default(null) });
export type AdoptionBody = z.output<typeof adoptionBody>;
