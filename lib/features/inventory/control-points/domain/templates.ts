import type { FieldError } from "@/lib/domain/errors";
import { filledText, type Localized } from "@/lib/domain/localized";
import { locales, type Locale } from "@/lib/domain/text";
import type { PointInput, TemplatePoint } from "../schema";

type Written = Record<Locale, string | null>;

/** A template's name in all languages. */
export function filledName(name: Written, own: Locale): { name: Localized; missing: string[] } {
  const { texts, missing } = filledText(name, own);
  return { name: texts, missing: missing.map((locale) => `name.${locale}`) };
}

type FilledPoint = Omit<TemplatePoint, "id"> & { id?: string };

/** Points as they are kept: in the order of their numbers, each text in every language. */
export const filledPoints = (points: readonly PointInput[], own: Locale): FilledPoint[] =>
  points
    .map(({ id, ...point }) => {
      const part = (name: "title" | "purpose") =>
        filledText(point[name], own, (locale) => point.missing.includes(`${name}.${locale}`));
      const [title, purpose] = [part("title"), part("purpose")];
      return {
        ...point,
        ...(id !== undefined && { id }),
        title: title.texts,
        purpose: purpose.texts,
        missing: [
          ...title.missing.map((locale) => `title.${locale}`),
          ...purpose.missing.map((locale) => `purpose.${locale}`),
        ],
      };
    })
    .sort((one, other) => one.number - other.number);

/** What is wrong with the points of a template, by field; empty when they can be kept. */
export function wrongInPoints(points: readonly PointInput[], own: Locale): FieldError[] {
  const seen = new Set<number>();
  return points.flatMap(({ number, title }, place) => {
    const isTwice = seen.has(number);
    seen.add(number);
    return [
      ...(isTwice ? [{ path: `points.${place}.number`, code: "template.numberTwice" }] : []),
      ...(title[own] === null
        ? [{ path: `points.${place}.title.${own}`, code: "template.titleMissing" }]
        : []),
    ];
  });
}

/** Everything of a point but its id and its place, always in the same order. */
const content = ({ category, title, purpose, severity, method, needsSecondPerson, missing }: FilledPoint) =>
  JSON.stringify([
    category,
    ...locales.flatMap((locale) => [title[locale], purpose[locale]]),
    severity,
    method,
    needsSecondPerson,
    [...missing].sort(),
  ]);

/**
 * Each point with its id: the one it was sent with, else that of the point of its number, else a
 * new one; and how many points came, went, were changed and have another number.
 */
export function changesOf(
  before: readonly TemplatePoint[],
  after: readonly FilledPoint[],
  newId: () => string,
) {
  const known = new Map(before.map((point) => [point.id, point]));
  const claimed = new Set(after.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : [])));
  const given = new Set<string>();
  const points = after.map((point): TemplatePoint => {
    const sent = point.id !== undefined && known.has(point.id) ? point.id : undefined;
    const sameNumber = before.find(({ id, number }) => number === point.number && !claimed.has(id))?.id;
    const id = [sent, sameNumber].find((one) => one !== undefined && !given.has(one)) ?? newId();
    given.add(id);
    return { ...point, id };
  });
  const kept = points.flatMap((point) => {
    const was = known.get(point.id);
    return was ? [{ was, point }] : [];
  });
  return {
    points,
    added: points.length - kept.length,
    removed: before.length - kept.length,
    changed: kept.filter(({ was, point }) => content(was) !== content(point)).length,
    renumbered: kept.filter(({ was, point }) => was.number !== point.number).length,
  };
}

/**
 * The points with one of them at another place. The numbers stay where they are: the points change
 * theirs, so that a number that was left out stays left out.
 */
export function moved<P extends { number: number }>(points: readonly P[], from: number, to: number): P[] {
  const numbers = points.map(({ number }) => number);
  const order = [...points];
  const [one] = order.splice(from, 1);
  if (!one || to < 0 || to >= points.length) return [...points];
  order.splice(to, 0, one);
  return order.map((point, place) => ({ ...point, number: numbers[place] ?? point.number }));
}

/** Whether a text is read in the office's language, since nobody has written it in the reader's. */
export const isReadAs = (
  { missing }: { missing: readonly string[] },
  part: "name" | "title" | "purpose",
  locale: Locale,
): boolean => missing.includes(`${part}.${locale}`);
