import type { z } from "zod";
import type { StoppedBy } from "@/lib/domain/delivery";
import type { registerStopBody, Stop } from "../schema";

type Body = z.input<typeof registerStopBody>;

/** A stop as its forms have it: everything is text. */
export interface StopValues {
  title: string;
  by: StoppedBy;
  vendor: string;
  since: string;
  deliveries: string[];
  reason: string;
  clause: string;
  /** In tkr, as it was typed. */
  cost: string;
  complaintOn: string;
  complaintReference: string;
  remedyBy: string;
}

/** Whom a vendor is asked of: of the municipality and of the office itself nobody is. */
export const namesVendor = (by: StoppedBy): boolean => by === "vendor" || by === "operations";

/** Typed tkr as whole öre, null for none, undefined for what is no amount. */
export function oreFrom(typed: string): number | null | undefined {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (plain === "") return null;
  return /^\d{1,6}(\.\d{1,3})?$/.test(plain) ? Math.round(Number(plain) * 100_000) : undefined;
}

const tkrOf = (ore: number | null): string => (ore === null ? "" : String(ore / 100_000).replace(".", ","));

/** The terms of a stop as they are sent; the cost is right already. */
const termsFrom = (values: StopValues) => ({
  clause: values.clause,
  costOrePerMonth: oreFrom(values.cost) ?? null,
  complaint: values.complaintOn
    ? { on: values.complaintOn, reference: values.complaintReference, remedyBy: values.remedyBy || null }
    : null,
});

/** What is sent; without a reason of its own the sentence is the reason. */
export const bodyFrom = (values: StopValues): Body => ({
  title: values.title,
  by: values.by,
  vendor: namesVendor(values.by) && values.vendor ? values.vendor : null,
  since: values.since,
  deliveries: values.deliveries,
  reason: values.reason.trim() || values.title,
  ...termsFrom(values),
});

/** A stop as it stands, for the form that changes it. */
export const valuesOf = (stop: Stop): StopValues => ({
  title: stop.title,
  by: stop.by,
  vendor: stop.vendor?.key ?? "",
  since: stop.since,
  deliveries: stop.deliveries.map(({ id }) => id),
  reason: stop.reason,
  clause: stop.clause ?? "",
  cost: tkrOf(stop.costOrePerMonth),
  complaintOn: stop.complaint?.on ?? "",
  complaintReference: stop.complaint?.reference ?? "",
  remedyBy: stop.complaint?.remedyBy ?? "",
});
