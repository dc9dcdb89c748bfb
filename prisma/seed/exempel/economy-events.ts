import { formatDecision } from "@/lib/domain/decision";
import { oreFromDatabase } from "@/lib/domain/money";
import { chargeEvents, chargeSubject } from "@/lib/features/economy/charges/server";
import { settlementEvents } from "@/lib/features/economy/settlements/server";
import { appendPast, auditPayload, officeStream } from "@/lib/platform/audit";
import type { Owner } from "../database";
import type { Office } from "./story";

const DAY = 86_400_000;
const HOUR = 3_600_000;

type Tell = (at: Date, role: "coordinator" | "council", event: Parameters<typeof auditPayload>[1]) => void;

/** Who charged, settled and decided, and when: in the office's own chain. */
export async function tellEconomy(db: Owner, office: Office): Promise<void> {
  const past: { at: Date; payload: string }[] = [];
  const tell: Tell = (at, role, event) =>
    past.push({ at, payload: auditPayload({ userId: office.people[role].id, role }, event) });
  await tellCharges(db, office, tell);
  await tellSettlements(db, office, tell);
  await appendPast(db, officeStream(office.key), past);
}

async function tellCharges(db: Owner, { id: officeId, name }: Office, tell: Tell): Promise<void> {
  const [charges, agreements] = [
    await db.charge.findMany({ where: { officeId }, orderBy: { createdAt: "asc" } }),
    await db.costShareAgreement.findMany({ where: { officeId }, select: { id: true, name: true } }),
  ];
  const [first] = charges;
  if (!first) return;
  const settings = { type: "charge.settingsSaid", data: { vatRate: String(first.vatRate) } } as const;
  chargeEvents.parse(settings);
  tell(new Date(first.createdAt.getTime() - HOUR), "coordinator", {
    ...settings,
    subject: { type: "office", id: officeId, label: name },
  });
  for (const charge of charges) {
    const rows = await db.chargeRow.findMany({ where: { chargeId: charge.id } });
    const sum = (of: (row: (typeof rows)[number]) => bigint) =>
      oreFromDatabase(rows.reduce((all, row) => all + of(row), 0n));
    const subject = chargeSubject(charge);
    const data = {
      ...{ period: subject.label, rows: rows.length, netOre: sum((row) => row.netOre) },
      ...{ vatOre: sum((row) => row.vatOre) },
      key: agreements.find(({ id }) => id === charge.agreementId)?.name ?? "",
    };
    chargeEvents.parse({ type: "charge.made", data });
    tell(charge.createdAt, "coordinator", { type: "charge.made", subject, data });
  }
}

async function tellSettlements(db: Owner, { id: officeId }: Office, tell: Tell): Promise<void> {
  for (const one of await db.settlement.findMany({ where: { officeId } })) {
    const { id, year, kind, proposedAt, adoptedAt, paidOn } = one;
    const subject = { type: "settlement", id, label: `Avräkning ${year}` } as const;
    const say = (at: Date, role: "coordinator" | "council", type: string, more: Record<string, unknown>) => {
      const { data } = settlementEvents.parse({ type, data: { kind, ...more } });
      tell(at, role, { type, subject, data });
    };
    const sum = { surplusOre: oreFromDatabase(one.surplusOre) };
    if (!proposedAt) continue;
    say(new Date(proposedAt.getTime() - 2 * DAY), "coordinator", "settlement.drafted", sum);
    say(proposedAt, "coordinator", "settlement.proposed", sum);
    if (!adoptedAt) continue;
    const decision = formatDecision(
      {
        ...{ reference: one.decisionReference, paragraph: one.decisionParagraph },
        ...{ date: one.decisionOn?.toISOString().slice(0, 10) ?? null, body: one.decisionBody },
      },
      "sv",
    );
    say(new Date(adoptedAt.getTime() + 10 * HOUR), "council", "settlement.adopted", { decision });
    if (paidOn)
      say(new Date(paidOn.getTime() + 9 * HOUR), "coordinator", "settlement.paid", {
        on: paidOn.toISOString().slice(0, 10),
      });
  }
}
