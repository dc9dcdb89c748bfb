/**
 * A row that belongs to one municipality; a vendor sees it too if it concerns one of its products.
 */
export interface MunicipalityScope {
  kind: "municipality";
  municipalityId: string;
  /** The municipality's number, "1287". */
  code: string;
  vendorId: string | null;
}

/**
 * The owner of an object: the office itself, one municipality, one vendor, or several
 * municipalities together.
 */
export type Scope =
  | { kind: "office" }
  | MunicipalityScope
  | { kind: "vendor"; vendorId: string }
  | { kind: "several"; of: MunicipalityScope[] };

/** The municipalities of a scope, each once, sorted by number. */
export function municipalitiesOf(scope: Scope): MunicipalityScope[] {
  if (scope.kind === "municipality") return [scope];
  if (scope.kind !== "several") return [];
  const byCode = new Map(scope.of.map((one) => [one.code, one]));
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
