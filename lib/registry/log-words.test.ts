import { describe, expect, it } from "vitest";
import type { ListView } from "@/lib/domain/list-columns";
import { locales } from "@/lib/domain/text";
import { auditEventsList } from "@/lib/features/records/audit";
import { resultName, results } from "@/lib/features/inventory/control-points";
import { wordsIn } from "./words";

type Facts = Record<string, string | number | boolean | null>;

const event = (type: string, facts: Facts) => ({
  stream: "skane/1287",
  seq: 1,
  time: "2026-11-29T10:00:00.000000Z",
  type,
  actor: { name: null, role: "coordinator" },
  target: "W3D3, Trelleborg",
  hash: "00",
  facts,
  subject: "delivery",
  deliveryId: null,
  subjectId: null,
});
const column = auditEventsList.columns.find(({ key }) => key === "change")!;
const told = (type: string, facts: Facts, locale: (typeof locales)[number] = "sv") =>
  column.value(event(type, facts), { t: wordsIn(locale) } as ListView);

describe("the log tells", () => {
  it.each<[string, Facts, string]>([
    [
      "delivery.phaseMoved",
      { from: "Leveranskontroll", to: "Inleverans", reason: "uttaget görs om" },
      "Från Leveranskontroll till Inleverans. Skäl: uttaget görs om",
    ],
    ["delivery.phaseMoved", { from: "A", to: "B", reason: null }, "Från A till B."],
    [
      "controlPoint.assessed",
      { number: 25, from: "notStarted", to: "failed", files: 1 },
      "Punkt 25: från ej påbörjad till ej uppfylld, 1 bilaga",
    ],
    ["approval.signed", { decision: "rejected" }, "Ej godkänd"],
    [
      "installation.changed",
      { fields: "owner", is: true, holds: false, costs: true, ends: false, status: "readOnly" },
      "Vad det är. Vad det kostar. Endast läsning.",
    ],
    [
      "installation.windUpMoved",
      { how: "moved", from: "2027-06-30", to: "2027-12-31" },
      "Från 2027-06-30 till 2027-12-31",
    ],
    [
      "plan.itemMoved",
      { number: 2, name: "W3D3, Lund", from: "2027-1", to: "2027-2", isPlaced: true },
      "Version 2: W3D3, Lund: från kv 1 2027 till kv 2 2027",
    ],
    [
      "plan.itemMoved",
      { number: 2, name: "W3D3, Lund", from: "2027-1", to: null, isPlaced: false },
      "Version 2: W3D3, Lund: från kv 1 2027, utan kvartal nu",
    ],
    [
      "plan.itemChanged",
      { number: 2, name: "W3D3, Lund", fields: "effortDays reason" },
      "Version 2: W3D3, Lund: våra dagar, skäl",
    ],
    ["file.added", { name: "protokoll.pdf", bytes: 12 }, "protokoll.pdf"],
    ["user.created", { role: "archivist" }, "Roll: Kommunarkivarie"],
  ])("of %s what was changed: %j", (type, facts, words) => {
    expect(told(type, facts)).toBe(words);
  });

  it.each(["file.added", "delivery.phaseMoved", "office.created", "comment.added", "of.old"])(
    "nothing of a %s that holds no facts",
    (type) => {
      expect(told(type, {})).toBeNull();
    },
  );

  it.each(locales)("results by the words that the points have, in %s", (locale) => {
    for (const to of results) {
      const facts = { number: 1, from: "notStarted", to, files: 0 };
      const word = resultName(to, locale).toLowerCase();
      expect(told("controlPoint.assessed", facts, locale)).toMatch(new RegExp(` ${word}$`));
    }
  });
});
