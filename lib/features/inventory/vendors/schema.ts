import { z } from "zod";
import { contact, contactsInput } from "@/lib/domain/contact";
import { clearableText, nameText } from "@/lib/domain/text";
import { vendorRoles } from "@/lib/domain/vendor";

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const roles = z.array(z.enum(vendorRoles)).max(vendorRoles.length);

export const vendorItem = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  /** What it is to the office; empty where nobody has said. */
  roles: z.array(z.enum(vendorRoles)),
  contacts: z.array(contact),
  /** Systems of this vendor that the reader may see. */
  products: z.int(),
  /**
   * Open stops that name the vendor and hold up a delivery, and for how many days the first of them
   * has lasted.
   */
  stops: z.object({ open: z.int(), days: z.int() }),
  version: z.int(),
});
export type VendorItem = z.infer<typeof vendorItem>;

export const vendor = vendorItem.extend({
  /** The office's own words about it; null for the vendor itself, as is how one goes further. */
  note: z.string().nullable(),
  escalation: z.string().nullable(),
  /** The office has named it as the supplier of its e-archive. */
  isEArchiveSupplier: z.boolean(),
  source: z.string().nullable(),
  assumption: z.string().nullable(),
});
export type Vendor = z.infer<typeof vendor>;

/** A system of a vendor, on the vendor's page. */
export interface VendorProduct {
  key: string;
  name: string;
  /** That run it, of those the reader may see. */
  municipalities: number;
  deliveries: number;
}

export const vendorParams = z.object({ key });
export type VendorParams = z.infer<typeof vendorParams>;

/** The key is made from the name when none is given. */
export const addVendorBody = z.strictObject({
  name: nameText(200),
  key: key.optional(),
  roles: roles.default([]),
});
export type AddVendorBody = z.output<typeof addVendorBody>;

/** What is left out stays as it is; null clears. */
export const changeVendorBody = z
  .strictObject({
    name: nameText(200),
    roles,
    note: clearableText(4000),
    contacts: contactsInput,
    escalation: clearableText(4000),
  })
  .partial();
export type ChangeVendorBody = z.output<typeof changeVendorBody>;
