import { z } from "zod";
import { day, endsBeforeItBegins, optionalDay } from "@/lib/domain/day";
import { deliveryStatuses, stages } from "@/lib/domain/delivery";
import { codeAndName, keyAndName, listOf, pageQuery } from "@/lib/domain/list";
import { clearableText, nameText, optionalText, requiredText } from "@/lib/domain/text";

/** What a municipality answers that is asked to join. */
export const projectAnswers = ["joins", "declines", "later"] as const;

/** How a project's tracks move; a project without tracks has none yet. */
export const projectStates = ["asking", "together", "apart"] as const;

const code = z.string().regex(/^\d{4}$/);
const keyText = z.string().regex(/^[a-z0-9-]{1,80}$/);
const personId = z.uuid();

const track = z.object({
  municipality: codeAndName,
  phase: z.object({ key: z.string(), stage: z.enum(stages), name: z.string() }),
  status: z.enum(deliveryStatuses),
  /** Null for another municipality's. */
  delivery: z.uuid().nullable(),
});

export const invitation = z.object({
  id: z.uuid(),
  municipality: codeAndName,
  /** The last day on which it answers. */
  answerBy: z.iso.date(),
  message: z.string().nullable(),
  answer: z.enum(projectAnswers).nullable(),
  note: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});
export type Invitation = z.infer<typeof invitation>;

export const project = z.object({
  id: z.uuid(),
  /** By which people speak of it: "P-2027-03". */
  number: z.string(),
  name: z.string(),
  system: keyAndName,
  isJoint: z.boolean(),
  hasSecrecy: z.boolean(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  lead: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  plan: keyAndName.nullable(),
  purpose: z.string().nullable(),
  /** From then on each track moves by itself. */
  forkedAt: z.iso.datetime().nullable(),
  tracks: z.array(track),
  /** All of them for the office; a municipality sees its own. */
  invitations: z.array(invitation),
  /** How many there are; none for who takes no part in it. */
  findings: z.int(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
  version: z.int(),
});
export type Project = z.infer<typeof project>;

export const projectParams = z.object({ id: z.uuid() });
export type ProjectParams = z.infer<typeof projectParams>;

const said = {
  name: nameText(200),
  isJoint: z.boolean(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  lead: personId.nullable(),
  plan: keyText.nullable(),
};

/** Without a word about secrecy it is as the system has it. */
export const addProjectBody = z
  .strictObject({
    ...said,
    system: keyText,
    isJoint: z.boolean().default(true),
    hasSecrecy: z.boolean().optional(),
    startsOn: optionalDay,
    endsOn: optionalDay,
    lead: personId.nullable().default(null),
    plan: keyText.nullable().default(null),
    purpose: optionalText(4000),
  })
  .refine(({ startsOn, endsOn }) => !endsBeforeItBegins(startsOn, endsOn), {
    path: ["endsOn"],
    error: "project.endsFirst",
  });
export type AddProjectBody = z.output<typeof addProjectBody>;

/** What is left out stays as it is; null clears. Of which system it is never changes. */
export const changeProjectBody = z
  .strictObject({ ...said, hasSecrecy: z.boolean(), purpose: clearableText(4000) })
  .partial();
export type ChangeProjectBody = z.output<typeof changeProjectBody>;

export const inviteBody = z.strictObject({
  municipalities: z.array(code).min(1).max(400),
  answerBy: day,
  message: optionalText(2000),
});
export type InviteBody = z.output<typeof inviteBody>;

export const invitationParams = z.object({ id: z.uuid(), code });
export type InvitationParams = z.infer<typeof invitationParams>;
export const answerBody = z.strictObject({ answer: z.enum(projectAnswers), note: optionalText(2000) });
export type AnswerBody = z.output<typeof answerBody>;

/** How each track came out of a step that they take together. */
export const movedTracks = z.object({
  tracks: z.array(z.object({ municipality: codeAndName, ok: z.boolean(), code: z.string().nullable() })),
});
export type MovedTracks = z.infer<typeof movedTracks>;

export const finding = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  /** The number of the control point that it is about. */
  point: z.int().nullable(),
  /** The delivery that it comes from; null for another municipality's. */
  from: z.uuid().nullable(),
  /** Whose it is; null for the office's own. */
  municipality: codeAndName.nullable(),
  /** The deliveries that took it over, as far as the reader sees them. */
  adopted: z.array(z.object({ delivery: z.uuid(), municipality: codeAndName })),
  createdAt: z.iso.datetime(),
});
export type Finding = z.infer<typeof finding>;
export const findingList = listOf(finding);
export const findingQuery = z.strictObject(pageQuery);

export const addFindingBody = z.strictObject({
  title: nameText(200),
  text: requiredText(4000),
  point: z.int().min(1).max(999).nullable().default(null),
  from: z.uuid().nullable().default(null),
});
export type AddFindingBody = z.output<typeof addFindingBody>;

export const findingParams = z.object({ id: z.uuid(), finding: z.uuid() });
export type FindingParams = z.infer<typeof findingParams>;
export const adoptBody = z.strictObject({ delivery: z.uuid() });
export type AdoptBody = z.output<typeof adoptBody>;

/** The note that stands on the point, or on the delivery, from now on. */
export const adoption = z.object({
  id: z.uuid(),
  finding: z.uuid(),
  delivery: z.uuid(),
  /** The point that it stands on; null for the delivery itself. */
  point: z.int().nullable(),
  note: z.string(),
});
export type Adoption = z.infer<typeof adoption>;
