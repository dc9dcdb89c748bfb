import { z } from "zod";
import { isName, nameText, optionalName, optionalText, text } from "./text";

/** What a contact person answers for. */
export const contactRoles = ["support", "account", "legal", "archive", "economy", "other"] as const;
export type ContactRole = (typeof contactRoles)[number];

/** A person to turn to: not an account. */
export const contact = z.object({
  name: z.string(),
  role: z.enum(contactRoles),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
});
export type Contact = z.infer<typeof contact>;

// Letters of every language may stand in an address: whether it can be reached is not ours to say.
const looksLikeAddress = (value: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value);

const email = text(254)
  .transform((value) => value || null)
  .nullable()
  .default(null)
  .refine((value) => value === null || (isName(value) && looksLikeAddress(value)), {
    error: "contact.email",
  });

const contactInput = z.strictObject({
  name: nameText(200),
  role: z.enum(contactRoles),
  email,
  phone: optionalName(50),
  note: optionalText(500),
});

/** The contact persons of one thing, in the order in which they are shown. */
export const contactsInput = z.array(contactInput).max(50);
