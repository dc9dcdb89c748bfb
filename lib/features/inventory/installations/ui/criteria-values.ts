import type { BodyOf } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import type { setNeedCriteriaOperation } from "../api";
import { inDecimals } from "../domain/words";
import type { Criterion } from "../schema";

/** The values that a criterion can give. */
export const needValues = [0, 1, 2, 3, 4, 5] as const;

/** A criterion in the form; `place` is its own while the form is open. */
export interface TypedCriterion {
  place: string;
  key: string;
  name: string;
  weight: string;
  meanings: string[];
}

export const newCriterion = (place: string): TypedCriterion => ({
  place,
  key: "",
  name: "",
  weight: "1",
  meanings: needValues.map(() => ""),
});

export const typedFrom = ({ key, name, weight, scale }: Criterion, language: Locale): TypedCriterion => ({
  place: key,
  key,
  name: name[language],
  weight: inDecimals(weight, language),
  meanings: needValues.map((value) => scale.find((step) => step.value === value)?.meaning ?? ""),
});

/** As they are sent: a name in other languages stays while the office's own does. */
export const sentCriteria = (
  typed: readonly TypedCriterion[],
  before: readonly Criterion[],
  language: Locale,
): BodyOf<typeof setNeedCriteriaOperation>["criteria"] =>
  typed.map(({ key, name, weight, meanings }) => {
    const same = before.find((one) => one.key === key);
    return {
      ...(key && { key }),
      name: same && same.name[language] === name.trim() ? same.name : { [language]: name },
      weight: weight.trim().replace(",", "."),
      scale: needValues.flatMap((value) => {
        const meaning = meanings[value] ?? "";
        return meaning.trim() ? [{ value, meaning }] : [];
      }),
    };
  });
