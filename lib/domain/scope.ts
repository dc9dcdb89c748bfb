/** What belongs to one municipality; a vendor sees it too where it is of one of its products. */
export interface MunicipalityScope {
  kind: "municipality";
  municipalityId: string;
  /** The municipality's number, "1287". */
  code: string;
  vendorId: string | null;
}

/**
 * Whose something is: the office's own, one municipality's, one vendor's, or several
 * municipalities' at once.
 */
export type Scope =
  | { kind: "office" }
  | MunicipalityScope
  | { kind: "vendor"; vendorId: string }
  | { kind: "several"; of: MunicipalityScope[] };

/** The municipalities that a scope names, each once, by number. */
export function municipalitiesOf(scope: Scope): MunicipalityScope[] {
  if (scope.kind === "municipality") return [scope];
  if (scope.kind !== "several") return [];
  const byCode = new Map(scope.of.map((one) => [one.code, one]));
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
