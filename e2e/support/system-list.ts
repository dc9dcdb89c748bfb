import { dayCell, madeWorkbook, type MadeCell } from "../../lib/testing/workbooks";

const members = ["Lund", "Trelleborg", "Skurup", "Bjuv", "Klippan"];

/** What is wrong in three rows of the list, by their numbers in the file, and what is right. */
export const wrongRows = [
  { row: 17, column: "I", at: 8, wrong: "31.11.2027", right: "30.11.2027", code: "import.noSuchDay" },
  { row: 88, column: "A", at: 0, wrong: "Malmö", right: "Klippan", code: "import.notMember" },
  { row: 203, column: "C", at: 2, wrong: null, right: "Verksamhetssystem 39", code: "import.noSystem" },
] as const;

const FIRST_ROW = 4;
const ROWS = 300;

/** Three hundred installations as a municipality would list them; three rows wrong, or right. */
export function systemList(isRight: boolean): Buffer {
  const rows = Array.from({ length: ROWS }, (_, at): MadeCell[] => [
    members[at % members.length]!,
    `1.${at}`,
    `Verksamhetssystem ${Math.floor(at / members.length)}`,
    "Lövsta Data",
    100 + at,
    "Socialnämnden",
    ["ja", "delvis", "?", "nej"][at % 4]!,
    at,
    at % 7 ? dayCell(46_752 + at) : "Löpande - uppsägningstid 3 månader",
    at % 5 ? null : "nov 2027",
  ]);
  for (const { row, at, wrong, right } of wrongRows) rows[row - FIRST_ROW]![at] = isRight ? right : wrong;
  const head = [
    "Kommun",
    "Version",
    "System ",
    "Leverantör?",
    "Ansvar",
    "Ansvar, text",
    "Sekretess",
    "Licens/år (tkr)",
    "Avtal t.o.m.",
    "Avvecklas",
  ];
  return madeWorkbook([{ name: "System", rows: [["Systemlista 2026"], [], head, ...rows] }]);
}
