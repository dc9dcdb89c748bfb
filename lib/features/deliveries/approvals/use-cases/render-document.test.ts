import { describe, expect, it } from "vitest";
import { approvalOf, bare, lackingWith, pointOf, statementOf } from "@/lib/testing/long-document";
import { readPdf } from "@/lib/testing/pdf";
import type { Statement } from "../schema";
import { renderApprovalDocument } from "./render-document";

describe("the document of a signed decision", () => {
  // npm run endure has thirty notes of 10 000.
  it("holds all text of a statement of thirty points, two of them with notes of 10 000 mixed letters", async () => {
    const notes = Array.from({ length: 30 }, (_, at) => (at % 15 === 7 ? 10_000 : 300));
    expect(await lackingWith(notes)).toEqual([]);
  });

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
