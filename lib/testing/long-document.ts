import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Approval, Statement } from "@/lib/features/deliveries/approvals/schema";
import { renderApprovalDocument } from "@/lib/features/deliveries/approvals/use-cases/render-document";
import { readPdf } from "./pdf";

export const bare = (text: string) => text.replace(/\s/g, "");

/** Mixed letters in words of three to eleven, the same each time. */
function mixed(length: number, seed: number): string {
  const letters = [..."abcdefghijklmnopqrstuvwxyzåäöÅÄÖæøčšŋđǥǩǯʒ≤≥≠→✓‰Ω0123456789"];
  let state = seed;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  let text = "";
  while (text.length < length)
    text += `${Array.from({ length: 3 + next(9) }, () => letters[next(letters.length)]).join("")} `;
  return text.slice(0, length).trim();
}

type Point = Statement["controlPoints"][number];

export const pointOf = (number: number, note: string): Point => ({
  number,
  title: `Kontrollpunkt med nummer ${number}`,
  severity: "blocking",
  result: "passedWithDeviation",
  expectedValue: `väntat ${number}`,
  measuredValue: `uppmätt ${number}`,
  note,
  assessedBy: { name: `Bedömare ${number}`, role: "systemManager" },
  assessedAt: "2026-02-01T10:00:00.000Z",
  needsSecondPerson: true,
  secondPerson: {
    name: `Andra ${number}`,
    role: "coordinator",
    at: "2026-02-02T10:00:00.000Z",
    note: `sett ${number}`,
  },
  evidence: [
    { name: `underlag ${number}.csv`, sha256: String(number % 10).repeat(64), bytes: 1000 + number },
  ],
});

export const statementOf = (controlPoints: Point[]): Statement => ({
  format: "arkivlots-approval-statement/2",
  nonce: "0123456789abcdef0123456789abcdef",
  preparedAt: "2026-03-02T09:00:00.000Z",
  language: "sv",
  sentence: "På delegation av kommunstyrelsen godkänner jag mottagandet av leveransen W3D3.",
  decision: "approvedWithRemarks",
  remarks: "bilden är suddig",
  points: [],
  level: "L0",
  mandate: { body: "kommunstyrelsen i Trelleborg", adoptedOn: "2024-03-12", item: "7.3" },
  diaryNumber: "KS 2026/211",
  office: { key: "skanearkiv", name: "SkånEarkiv" },
  municipality: { code: "1287", name: "Trelleborg" },
  delivery: {
    id: "00000000-0000-4000-8000-000000000001",
    version: 35,
    kind: "ordinary",
    system: { key: "w3d3", name: "W3D3" },
    phase: { key: "leveranskontroll", name: "Leveranskontroll" },
    round: 2,
    name: "W3D3, Trelleborg, omgång 2",
  },
  packages: [{ name: "paket-1.tar", sha256: "f".repeat(64), bytes: 123456, files: 17, objects: 23 }],
  controlPoints,
  deviations: [
    {
      number: 1,
      title: "Kontrollpunkt",
      description: "avviker här",
      type: "authentic",
      severity: "blocking",
      decision: "accepted",
    },
  ],
  signer: { id: "00000000-0000-4000-8000-000000000002", name: "Anna Arkivarie", role: "archivist" },
  previousApproval: "e".repeat(64),
});

export const approvalOf = (statement: Statement): Approval & { statement: Statement; digest: string } => ({
  id: "00000000-0000-4000-8000-000000000003",
  deliveryId: statement.delivery.id,
  decision: statement.decision,
  level: "L0",
  digest: "ab".repeat(32),
  signedAt: "2026-03-02T09:01:00.000Z",
  signer: { name: statement.signer.name, role: statement.signer.role },
  audit: { stream: "skanearkiv/1287", seq: 12, hash: "cd".repeat(32) },
  municipality: statement.municipality,
  system: statement.delivery.system,
  signedAtPrecision: "moment",
  recordedAfterwards: false,
  source: null,
  assumption: null,
  statement,
  canonical: null,
  version: 1,
});

/** Said in the document's words rather than as they are written. */
const worded = new Set([
  "language",
  "decision",
  "kind",
  "severity",
  "result",
  "role",
  "type",
  "preparedAt",
  "assessedAt",
  "at",
]);

/** Every text and number of a statement. */
const leavesOf = (value: unknown, key = ""): string[] =>
  value === null || typeof value === "boolean" || value === undefined || worded.has(key)
    ? []
    : typeof value === "object"
      ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, name))
      : [String(value)];

/** The text of a document without what each page repeats. */
const textOf = (pages: string[]): string =>
  pages
    .map((page) =>
      bare(page)
        .replace(/^NrKontrollpunktKravResultat/, "")
        .replace(/Arkivlots\.Kontrollsumma[0-9a-f]{16}\d+\/\d+$/, ""),
    )
    .join("");

/** Through poppler, where it is installed; the reading by our own means is never left out. */
function pdftotext(bytes: Buffer): string[] | null {
  if (spawnSync("pdftotext", ["-v"]).error) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "document-"));
  const file = path.join(folder, "document.pdf");
  writeFileSync(file, bytes);
  const { stdout } = spawnSync("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"], { maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  return stdout.toString("utf8").split("\f");
}

/**
 * What the document lacks of a statement with a point for each of these notes, by their length in
 * letters: read by our own means, and through poppler where it is installed.
 */
export async function lackingWith(notes: number[]): Promise<string[]> {
  const points = notes.map((length, at) => pointOf(at + 1, mixed(length, at + 1)));
  const statement = statementOf(points);
  const bytes = await renderApprovalDocument(approvalOf(statement), "Europe/Stockholm");
  return [readPdf(bytes).pages(), pdftotext(bytes)].flatMap((pages) => {
    const text = pages && textOf(pages);
    return text === null ? [] : leavesOf(statement).filter((leaf) => !text.includes(bare(leaf)));
  });
}
