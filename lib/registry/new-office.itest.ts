import { describe, expect, it } from "vitest";
import { stages } from "@/lib/domain/delivery";
import { createOffice } from "@/lib/features/office/offices/server";
import { withOwner } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aSystem } from "@/lib/testing/factories";
import { furnishOffice, phaseTemplateKeys } from "./new-office";

const db = useTestDatabase("empty");

interface Phase {
  key: string;
  first_stage: string;
  last_stage: string;
}
/** The phases of the office. */
const phasesOf = (officeId: string) =>
  db.rows<Phase>(
    "owner",
    `SELECT p.key, p.first_stage, p.last_stage FROM office o JOIN phase p ON p.template_id = o.phase_template_id
     WHERE o.id = $1 ORDER BY p.sequence`,
    [officeId],
  );

describe("an office made without a demo", () => {
  it("works by its country's phases", async () => {
    const [swedish, norwegian] = [await anOffice(), await anOffice({ country: "NO" })];
    expect((await phasesOf(swedish.id)).map(({ key }) => key)).toContain("leveransgodkannande");
    expect((await phasesOf(norwegian.id)).map(({ key }) => key)).toEqual([
      "behov",
      "avtale",
      "mottak",
      "testing",
      "godkjenning",
    ]);
  });

  it.each(phaseTemplateKeys)(
    "can work by those of %s, which cover each stage once and in order",
    async (key) => {
      const { id } = await createOffice({ key: `by-${key}`, name: key, country: "SE" }, (tx, office) =>
        furnishOffice(tx, office, key),
      );
      const covered = (await phasesOf(id)).flatMap(({ first_stage: first, last_stage: last }) =>
        stages.slice(stages.indexOf(first as never), stages.indexOf(last as never) + 1),
      );
      expect(covered).toEqual([...stages]);
    },
  );

  it("has the three templates with their points, in three languages", async () => {
    const { id } = await anOffice();
    const templates = await db.rows(
      "owner",
      `SELECT t.key, count(*)::int AS points, count(*) FILTER (WHERE i.needs_second_person)::int AS eyes
       FROM control_point_template t JOIN control_point_template_item i ON i.template_id = t.id
       WHERE t.office_id = $1 AND '' NOT IN (i.title_sv, i.title_nb, i.title_en, i.purpose_sv, i.purpose_nb, i.purpose_en)
       GROUP BY 1 ORDER BY 1`,
      [id],
    );
    expect(templates).toEqual([
      { key: "case-handling", points: 48, eyes: 0 },
      { key: "health-and-social-care", points: 48, eyes: 7 },
      { key: "register", points: 46, eyes: 0 },
    ]);
  });

  it("has them as its own: what it changes there changes no other office, and no delivery", async () => {
    const [one, other] = [await anOffice(), await anOffice()];
    await aSystem(one);
    const { id } = await aDelivery(one);
    const titles = (officeId: string) =>
      db.rows("owner", "SELECT title_sv FROM control_point_template_item WHERE office_id = $1 ORDER BY id", [
        officeId,
      ]);
    const before = await titles(other.id);
    await withOwner((tx) =>
      tx.controlPointTemplateItem.updateMany({ where: { officeId: one.id }, data: { titleSv: "Ändrad" } }),
    );
    expect(await titles(other.id)).toEqual(before);
    const changed = "SELECT 1 FROM control_point WHERE delivery_id = $1 AND title_sv = 'Ändrad'";
    expect(await db.rows("owner", changed, [id])).toEqual([]);
  });

  it("is not made at all when it can't be furnished", async () => {
    const failing = createOffice({ key: "half", name: "Half", country: "SE" }, () =>
      Promise.reject(new Error("no templates")),
    );
    await expect(failing).rejects.toThrow("no templates");
    expect(await db.rows("owner", "SELECT 1 FROM office WHERE key = 'half'")).toEqual([]);
  });

  it("has the accent that is chosen, of the palette alone", async () => {
    const make = (accent: string) =>
      createOffice(
        { key: `in-${accent}`, name: accent, country: "SE", accent: accent as never },
        furnishOffice,
      );
    const { id } = await make("plum");
    const shown = "SELECT accent::text FROM office WHERE id = $1";
    expect(await db.row("owner", shown, [id])).toEqual({ accent: "plum" });
    expect(await db.row("owner", shown, [(await anOffice()).id])).toEqual({ accent: "marine" });
    await expect(make("pink")).rejects.toThrow(/accent/);
    await expect(db.rows("owner", "UPDATE office SET accent = 'pink'")).rejects.toThrow(
      /invalid input value/,
    );
  });
});
