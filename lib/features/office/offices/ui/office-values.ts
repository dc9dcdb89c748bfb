import type { Accent } from "@/lib/domain/accent";
import type { BodyOf } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import type { changeOfficeOperation } from "../api";
import { matterKinds, type MatterKind } from "../domain";
import type { Body, DecidedBy, OfficeFacts } from "../schema";

type Rule = DecidedBy[string];
type Change = NonNullable<BodyOf<typeof changeOfficeOperation>>;

/** What stands in the form's fields; "" where nothing is said. */
export interface OfficeValues {
  name: string;
  locale: Locale;
  timeZone: string;
  accent: Accent;
  eArchiveVendor: string;
  takesInterim: "yes" | "no";
  bodies: { bodyKey: string; name: string; kind: Body["kind"] }[];
  decidedBy: Record<MatterKind, { by: Rule["by"] | ""; councilRole: Rule["councilRole"] }>;
}

/** The office as the form shows it. */
export const valuesOf = (office: OfficeFacts): OfficeValues => ({
  name: office.name,
  locale: office.locale,
  timeZone: office.timeZone,
  accent: office.accent,
  eArchiveVendor: office.eArchiveVendor ?? "",
  takesInterim: office.takesInterim ? "yes" : "no",
  bodies: office.bodies.map(({ key, name, kind }) => ({ bodyKey: key, name, kind })),
  decidedBy: Object.fromEntries(
    matterKinds.map((kind) => {
      const rule = office.decidedBy[kind];
      return [kind, { by: rule?.by ?? "", councilRole: rule?.councilRole ?? "decides" }];
    }),
  ) as OfficeValues["decidedBy"],
});

/** The rules as they are to be saved: those of the form, and others' as they were. */
function rulesOf(typed: OfficeValues["decidedBy"], before: DecidedBy): DecidedBy {
  const others = Object.entries(before).filter(([kind]) => !matterKinds.some((one) => one === kind));
  const own = matterKinds.flatMap((kind): [string, Rule][] => {
    const { by, councilRole } = typed[kind];
    return by === "" ? [] : [[kind, { by, councilRole }]];
  });
  return Object.fromEntries([...others, ...own]);
}

/** What is sent; the server finds what of it is new. */
export const bodyOf = (values: OfficeValues, office: OfficeFacts): Change => ({
  name: values.name,
  locale: values.locale,
  timeZone: values.timeZone,
  accent: values.accent,
  eArchiveVendor: values.eArchiveVendor || null,
  takesInterim: values.takesInterim === "yes",
  bodies: values.bodies.map(({ bodyKey, name, kind }) => ({ ...(bodyKey && { key: bodyKey }), name, kind })),
  decidedBy: rulesOf(values.decidedBy, office.decidedBy),
});
