import { describe, expect, it } from "vitest";
import type { ListView } from "@/lib/domain/list-columns";
import { locales } from "@/lib/domain/text";
import { choiceWord, factKeys, facts, installationsList } from "@/lib/features/inventory/installations";
import { guessColumns, readCell } from "@/lib/testing/reading";
import { wordsIn } from "@/lib/registry/words";
import { importFields, isComputedHeading } from "../domain";

/** What the file of installations calls the columns that the import knows by another key. */
const otherwise: Record<string, string> = {
  municipalityInFile: "municipality",
  windUp: "windUpOn",
  "class-k": "informationClass.k",
  "class-r": "informationClass.r",
  "class-t": "informationClass.t",
};

describe.each(locales)("our own file in %s", (locale) => {
  const t = wordsIn(locale);

  it("has headings that are known again, or that tell what is computed", () => {
    const columns = installationsList.columns.filter(({ on }) => on !== "page");
    const headed = columns.map(({ label }, index) => {
      const header = typeof label === "function" ? label({ t } as ListView, []) : t(label);
      return { index, header, own: header, samples: [] };
    });
    const lost = guessColumns(headed, importFields).filter(({ header, index, field }) => {
      const { key } = columns[index]!;
      return field === null ? !isComputedHeading(header) : field !== (otherwise[key] ?? key);
    });
    expect(lost).toEqual([]);
  });

  it("has words for every choice that are read back as that choice", () => {
    for (const key of factKeys) {
      const fact = facts[key];
      if (fact.kind !== "choice") continue;
      const field = importFields.find((one) => one.key === key)!;
      const context = { heading: "", locale, isFrom1904: false };
      for (const value of fact.values)
        expect([key, readCell(field, choiceWord(key, value, t), context)]).toEqual([key, { value }]);
    }
  });
});
