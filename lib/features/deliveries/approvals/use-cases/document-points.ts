import "server-only";
import { resultName } from "@/lib/features/inventory/control-points";
import type { TableRow } from "@/lib/platform/documents";
import type { Statement } from "../schema";
import { roleName, type Translate, type Writing } from "./document-words";

type Point = Statement["controlPoints"][number];

/** Every point with its result, and below it all that was noted of it. */
export const pointRows = ({ controlPoints, language }: Statement, writing: Writing): TableRow[] =>
  controlPoints.map((point) => ({
    cells: [
      String(point.number),
      point.title,
      writing.t(`document.severities.${point.severity}`),
      resultName(point.result, language),
    ],
    below: notedOf(point, writing),
  }));

function notedOf(point: Point, writing: Writing): TableRow["below"] {
  const { t } = writing;
  const { expectedValue, measuredValue, note, secondPerson, evidence } = point;
  const told: [string, string | null | undefined][] = [
    [t("document.expected"), expectedValue],
    [t("document.measured"), measuredValue],
    [t("document.note"), note],
    [t("document.assessedBy"), assessedBy(point, writing)],
    [t("document.secondPerson"), checkedBy(point, writing)],
    [t("document.secondNote"), secondPerson?.note],
    ...evidence.map(({ name, sha256, bytes }): [string, string] => [
      t("document.evidence"),
      `${name}, ${bytes} B, SHA-256 ${sha256}`,
    ]),
  ];
  return told.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}

const assessedBy = ({ assessedBy: by, assessedAt: at }: Point, { t, moment }: Writing): string =>
  [...(by ? [personOf(by, t)] : []), ...(at ? [moment(at)] : [])].join(", ");

function checkedBy({ secondPerson, needsSecondPerson }: Point, { t, moment }: Writing): string | null {
  if (secondPerson) return `${personOf(secondPerson, t)}, ${moment(secondPerson.at)}`;
  return needsSecondPerson ? t("document.noSecondPerson") : null;
}

const personOf = ({ name, role }: { name: string; role: string | null }, t: Translate): string =>
  role === null ? name : `${name}, ${roleName(role, t)}`;
