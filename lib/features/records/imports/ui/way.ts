import type { ImportKind } from "@/lib/domain/import-kind";
import { paths } from "@/lib/domain/paths";

/** Where a kind of list has words of its own of what happens. */
export const wordsOf = { installations: "", outcome: "ofOutcome.", population: "ofPopulation." } as const;

/** What a row of a kind is known by. */
export const rowLabelOf = {
  installations: "rows.label",
  outcome: "ofOutcome.label",
  population: "ofPopulation.label",
} as const;

/** Where a kind of list is read, and where another is sent; the labels are keys of texts. */
export const wayOf = (of: ImportKind, office: string) =>
  ({
    installations: {
      title: "imports.title",
      label: "systems.title",
      list: paths.systems(office),
      another: paths.importSystems(office),
      result: paths.installations(office),
      toResult: "imports.toList",
      how: "imports.howText",
      file: "imports.file",
      fileHint: "imports.fileHint",
    },
    outcome: {
      title: "imports.ofOutcome.title",
      label: "outcome.title",
      list: paths.outcome(office),
      another: paths.importOutcome(office),
      result: paths.outcome(office),
      toResult: "imports.ofOutcome.toList",
      how: "imports.ofOutcome.how",
      file: "imports.ofOutcome.file",
      fileHint: "imports.ofOutcome.fileHint",
    },
    population: {
      title: "population.title",
      label: "municipalities.title",
      list: paths.municipalities(office),
      another: paths.population(office),
      result: paths.municipalities(office),
      toResult: "population.toList",
      how: "population.fileHint",
      file: "population.file",
      fileHint: "population.fileHint",
    },
  })[of];
