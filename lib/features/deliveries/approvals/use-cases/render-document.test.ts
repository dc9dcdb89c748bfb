import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readPdf } from "@/lib/testing/pdf";
import type { Approval, Statement } from "../schema";
import { renderApprovalDocument } from "./render-document";

const bare = (text: string) => text.replace(/\s/g, "");

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

const pointOf = (number: number, note: string): Point => ({
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

const statementOf = (controlPoints: Point[]): Statement => ({
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

const approvalOf = (statement: Statement): Approval & { statement: Statement; digest: string } => ({
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

describe("the document of a signed decision", () => {
  it(
    "holds all text of a statement of thirty points with notes of 10 000 mixed letters",
    { timeout: 240_000 },
    async () => {
      const notes = Array.from({ length: 30 }, (_, at) => mixed(10_000, at + 1));
      const statement = statementOf(notes.map((note, at) => pointOf(at + 1, note)));
      const bytes = await renderApprovalDocument(approvalOf(statement), "Europe/Stockholm");
      for (const pages of [readPdf(bytes).pages(), pdftotext(bytes)]) {
        if (!pages) continue;
        const text = textOf(pages);
        expect(leavesOf(statement).filter((leaf) => !text.includes(bare(leaf)))).toEqual([]);
      }
    },
  );

  it("says who signed in which role, on what ground, who assessed, and every checksum whole", async () => {
    const statement = statementOf([pointOf(1, "not"), { ...pointOf(2, "not"), secondPerson: null }]);
    const approval = approvalOf(statement);
    const text = readPdf(await renderApprovalDocument(approval, "Europe/Stockholm"))
      .pages()
      .join(" ")
      .replace(/\n/g, " ");
    for (const said of [
      "Anna Arkivarie, kommunarkivarie",
      "kommunstyrelsen i Trelleborg, 2024-03-12, 7.3",
      "KS 2026/211",
      "W3D3, Trelleborg, omgång 2",
      "Bedömare 1, systemförvaltare, 2026-02-01 11:00",
      "Andra 1, samordnare, 2026-02-02 11:00",
      "Ingen andra person har kontrollerat punkten",
      "fel som fanns i källsystemet, godtagen",
      "avviker här",
    ])
      expect(text).toContain(said);
    for (const whole of [approval.digest, approval.audit!.hash, "e".repeat(64), "1".repeat(64)])
      expect(bare(text)).toContain(whole);
  });

  it("still renders what was signed in the first format", async () => {
    const { points, mandate, diaryNumber, ...rest } = statementOf([]);
    expect([points, mandate?.item, diaryNumber]).toEqual([[], "7.3", "KS 2026/211"]);
    const { name, ...delivery } = rest.delivery;
    const first: Statement = {
      ...rest,
      format: "arkivlots-approval-statement/1",
      delivery,
      controlPoints: [
        {
          number: 1,
          title: "Punkt",
          severity: "info",
          result: "passed",
          measuredValue: null,
          note: "n",
          evidence: [],
        },
      ],
      deviations: [{ number: 1, description: "avviker" }],
    };
    const text = readPdf(await renderApprovalDocument(approvalOf(first), "Europe/Stockholm"))
      .pages()
      .join(" ");
    expect(text.replace(/\n/g, " ")).toContain(name);
    expect(text).not.toContain("Delegation");
  });
});
