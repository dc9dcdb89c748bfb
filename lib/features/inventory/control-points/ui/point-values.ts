import type { BodyOf } from "@/lib/domain/operation";
import { locales, type Locale } from "@/lib/domain/text";
import type { changePointsOperation } from "../api";
import { isReadAs } from "../domain";
import { categories, type TemplatePoint } from "../schema";

type Sent = BodyOf<typeof changePointsOperation>["points"][number];
type Texts = Record<Locale, string>;

/** A point in the editor: what nobody has written is empty. `place` is its own while it is open. */
export interface EditedPoint {
  place: string;
  id?: string;
  number: number;
  category: Sent["category"];
  title: Texts;
  purpose: Texts;
  severity: TemplatePoint["severity"];
  method: TemplatePoint["method"];
  needsSecondPerson: boolean;
}

const written = (point: TemplatePoint, part: "title" | "purpose"): Texts =>
  Object.fromEntries(
    locales.map((locale) => [locale, isReadAs(point, part, locale) ? "" : point[part][locale]]),
  ) as Texts;

export const editedPoints = (points: readonly TemplatePoint[]): EditedPoint[] =>
  points.map((read) => {
    const { missing: _missing, ...point } = read;
    return {
      ...point,
      place: point.id,
      category: categories.find((category) => category === point.category) ?? "documentation",
      title: written(read, "title"),
      purpose: written(read, "purpose"),
    };
  });

export const sentPoints = (points: readonly EditedPoint[]): Sent[] =>
  points.map(({ place: _, ...point }) => point);

const nothing: Texts = { sv: "", nb: "", en: "" };

/** A point more, at the end; `place` is any word that no other point has. */
export const newPoint = (points: readonly EditedPoint[], place: string): EditedPoint => ({
  place,
  number: Math.max(0, ...points.map(({ number }) => number)) + 1,
  category: points.at(-1)?.category ?? "package",
  title: nothing,
  purpose: nothing,
  severity: "explain",
  method: "manual",
  needsSecondPerson: false,
});

/** What is kept in the form, and in its draft: one text. */
export const kept = (points: readonly EditedPoint[]): string => JSON.stringify(points);
export const unkept = (text: string): EditedPoint[] => JSON.parse(text) as EditedPoint[];
