import { z } from "zod";
import { codeAndName, listOf, pageQuery } from "@/lib/domain/list";
import { roles } from "@/lib/domain/permissions";
import { requiredText } from "@/lib/domain/text";

export const COMMENT_MAX = 4000;

export const deliveryParams = z.object({ id: z.uuid() });
export const commentParams = z.object({ id: z.uuid() });
export const commentQuery = z.strictObject(pageQuery);
export type CommentQuery = z.output<typeof commentQuery>;

/** What is said, as plain text, and the people it mentions (ids of GET .../people). */
export const commentBody = z.strictObject({
  body: requiredText(COMMENT_MAX, "comment.bodyMissing"),
  mentions: z.array(z.uuid()).max(50).default([]),
});
export type CommentBody = z.output<typeof commentBody>;

export const comment = z.object({
  id: z.uuid(),
  author: z.object({ name: z.string().nullable(), role: z.enum(roles) }),
  /** Null when its author has removed it. */
  body: z.string().nullable(),
  mentions: z.array(z.object({ id: z.uuid(), name: z.string() })),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  version: z.int(),
  /** Whether the reader wrote it, and so may change and remove it. */
  own: z.boolean(),
});
export type Comment = z.infer<typeof comment>;
export const commentList = listOf(comment);

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  /** Null for those who work for the whole office. */
  municipality: codeAndName.nullable(),
});
export type Person = z.infer<typeof person>;
export const personList = listOf(person);
