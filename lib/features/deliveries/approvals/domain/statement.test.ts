import { describe, expect, it } from "vitest";
import { locales } from "@/lib/domain/text";
import { decisions } from "@/lib/domain/delivery";
import { statement } from "../schema";
import { composeStatement, type StatementIngredients } from "./statement";

const point = {
  id: "",
  number: 25,
  category: "metadata",
  title: "Stickprov",
  purpose: "",
  severity: "blocking" as const,
  needsSecondPerson: true,
  result: "passedWithDeviation" as const,
  expectedValue: "20",
  measuredValue: "19",
  note: "en saknas",
  evidence: [{ fileId: "f", name: "a.txt", sha256: "ab".repeat(32), bytes: 1 }],
  assessedBy: "Anna",
  assessedAt: "2026-11-01T08:00:00.000Z",
  secondPerson: { by: { id: "b", name: "Bo" }, at: "2026-11-02T08:00:00.000Z", note: "sett" },
  earlier: null,
  version: 3,
};

const given = (more: Partial<StatementIngredients> = {}): StatementIngredients => ({
  office: { key: "o", name: "Arkivet" },
  signer: { id: "s", name: "Sara", role: "archivist" },
  delivery: {
    id: "d",
    version: 4,
    kind: "ordinary",
    system: { key: "w3d3", name: "W3D3" },
    municipality: { code: "1287", name: "Trelleborg" },
    controlPoints: [point],
    phase: { key: "k", name: "Kontroll" },
  },
  round: 2,
  parts: {
    packages: [],
    previousApproval: null,
    deviations: [{ number: 25, description: "en saknas", type: "extraction", decision: "accepted" }],
    roles: [{ number: 25, assessed: "archivist", confirmed: "coordinator" }],
  },
  mandate: null,
  diaryNumber: null,
  decided: { decision: "approved", remarks: null, points: [], language: "sv" },
  nonce: "0".repeat(32),
  preparedAt: new Date("2026-11-03T08:00:00Z"),
  ...more,
});

describe("the statement", () => {
  it("tells who assessed and confirmed each point, what was expected, and its deviations whole", () => {
    const made = composeStatement(given());
    expect(made.controlPoints[0]).toMatchObject({
      expectedValue: "20",
      assessedBy: { name: "Anna", role: "archivist" },
      secondPerson: { name: "Bo", role: "coordinator", note: "sett" },
      evidence: [{ sha256: "ab".repeat(32) }],
    });
    expect(made.deviations).toEqual([
      {
        number: 25,
        title: "Stickprov",
        severity: "blocking",
        description: "en saknas",
        type: "extraction",
        decision: "accepted",
      },
    ]);
    expect(statement.parse(made)).toEqual(made);
  });

  it("of the first format is read as it was signed", () => {
    const made = composeStatement(given());
    const { points: _points, mandate: _mandate, diaryNumber: _number, ...first } = made;
    const { name: _name, ...delivery } = made.delivery;
    const old = {
      ...first,
      format: "arkivlots-approval-statement/1",
      delivery,
      controlPoints: made.controlPoints.map(
        ({ number, title, severity, result, measuredValue, note, evidence }) => ({
          number,
          title,
          severity,
          result,
          measuredValue,
          note,
          evidence,
        }),
      ),
      deviations: [{ number: 25, description: "en saknas" }],
    };
    expect(statement.parse(old)).toEqual(old);
  });
});

describe("the sentence", () => {
  const sentence = (more: Partial<StatementIngredients> = {}) => composeStatement(given(more)).sentence;

  it("names the delegation where one is noted, with the number in the register", () => {
    const mandate = {
      body: "kommunstyrelsen i Trelleborgs kommun",
      isArchiveAuthority: true,
      adoptedOn: "2024-03-12",
      item: "7.3",
    };
    expect(sentence({ mandate, diaryNumber: "KS 2026/211" })).toBe(
      "På delegation av kommunstyrelsen i Trelleborgs kommun, som är arkivmyndighet (delegationsordning antagen 2024-03-12, punkt 7.3), godkänner jag mottagandet av leveransen W3D3, Trelleborg, omgång 2, till e-arkivet. Dnr KS 2026/211. Jag har tagit del av kontrollpunkterna och deras resultat nedan.",
    );
    expect(sentence({ mandate: { ...mandate, adoptedOn: null, item: null } })).toContain(
      "som är arkivmyndighet, godkänner jag",
    );
    // Another body than the archive authority is not called that.
    const board = { ...mandate, body: "socialnämnden i Trelleborgs kommun", isArchiveAuthority: false };
    expect(sentence({ mandate: board })).toContain(
      "På delegation av socialnämnden i Trelleborgs kommun (delegationsordning",
    );
  });

  it("else says in which role, and that no delegation is noted", () => {
    expect(sentence()).toBe(
      "Som kommunarkivarie för Trelleborg godkänner jag mottagandet av leveransen W3D3, Trelleborg, omgång 2, till e-arkivet. Ingen delegation är noterad. Jag har tagit del av kontrollpunkterna och deras resultat nedan.",
    );
  });

  it("of a rejection names its points", () => {
    const decided = { decision: "rejected", remarks: "fel", points: [3, 8, 25], language: "sv" } as const;
    expect(sentence({ decided: { ...decided, points: [...decided.points] } })).toBe(
      "Som kommunarkivarie för Trelleborg godkänner jag inte leveransen W3D3, Trelleborg, omgång 2, av skälet nedan. Leveransen ska göras om. Kontrollpunkt 3, 8 och 25 ska bedömas om. Ingen delegation är noterad.",
    );
  });

  it.each(locales.flatMap((language) => decisions.map((decision) => ({ language, decision }))))(
    "names the delivery in $language for $decision",
    ({ language, decision }) => {
      const decided = { decision, remarks: decision === "approved" ? null : "x", points: [], language };
      const { sentence: said, delivery } = composeStatement(given({ decided }));
      expect(said).toContain(delivery.name);
      expect(delivery.name).toMatch(/^W3D3, Trelleborg, \S+ 2$/);
      expect(said).not.toMatch(/undefined|null|avvis/i);
    },
  );
});
