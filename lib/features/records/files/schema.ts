import { z } from "zod";
import { nameText } from "@/lib/domain/text";

/** What the file belongs to, told in one way and not in two. */
export const uploadQuery = z
  .strictObject({ delivery: z.string().optional(), subject: z.string().optional() })
  .refine(({ delivery, subject }) => delivery !== undefined || subject !== undefined, {
    path: ["delivery"],
    error: "wrongType",
  })
  .refine(({ delivery, subject }) => delivery === undefined || subject === undefined, {
    path: ["subject"],
    error: "givenTwice",
  });

export const fileParams = z.object({ id: z.uuid() });

/** A file's name as a person gave it: no path, at most 255 characters. */
export const fileName = nameText(255, "file.badName").refine((name) => !/[\\/]/.test(name), {
  error: "file.badName",
});

export const storedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256: z.string().length(64),
  bytes: z.int(),
  type: z.string(),
});
export type StoredFileDto = z.infer<typeof storedFile>;

export const removedFile = z.object({ id: z.uuid(), removed: z.literal(true) });
